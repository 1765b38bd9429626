package dev.touchstone.run;

import dev.touchstone.base.query.Match;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Times are kept finer than the milliseconds they are asked for: a millisecond is a span. */
final class TimeMatch {
  private static final double FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
  private static final double LAST = Instant.parse("9999-01-01T00:00:00Z").toEpochMilli();

  private TimeMatch() {}

  static Condition of(Field<Instant> field, Match.Number asked) {
    double value = asked.value();
    return switch (asked.comparison()) {
      case GREATER -> field.ge(at(Math.floor(value) + 1));
      case AT_LEAST -> field.ge(at(Math.ceil(value)));
      case LESS -> field.lt(at(Math.ceil(value)));
      case AT_MOST -> field.lt(at(Math.floor(value) + 1));
      case EQUAL -> within(field, value);
      case UNEQUAL -> field.isNotNull().and(DSL.not(within(field, value)));
    };
  }

  private static Condition within(Field<Instant> field, double value) {
    if (value != Math.rint(value)) return DSL.falseCondition();
    return field.ge(at(value)).and(field.lt(at(value + 1)));
  }

  private static Instant at(double millis) {
    return Instant.ofEpochMilli((long) Math.clamp(millis, FIRST, LAST));
  }
}
