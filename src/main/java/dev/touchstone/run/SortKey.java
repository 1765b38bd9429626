package dev.touchstone.run;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/** One of the things rows are sorted by, and what comes after a value in that order. */
record SortKey<T>(Field<T> field, boolean ascending, boolean emptyFirst) {

  static <T> SortKey<T> emptyLast(Field<T> field, boolean ascending) {
    return new SortKey<>(field, ascending, false);
  }

  SortField<T> sort() {
    SortField<T> sort = ascending ? field.asc() : field.desc();
    return emptyFirst ? sort.nullsFirst() : sort.nullsLast();
  }

  /**
   * @param text the value as {@link #text} gave it, null where there was none
   */
  Condition after(@Nullable String text) {
    if (text == null) return emptyFirst ? field.isNotNull() : falseCondition();
    T value = value(text);
    Condition beyond = ascending ? field.gt(value) : field.lt(value);
    return emptyFirst ? beyond : beyond.or(field.isNull());
  }

  Condition same(@Nullable String text) {
    return text == null ? field.isNull() : field.eq(value(text));
  }

  /**
   * @throws RuntimeException if the text was not made from a value of this type
   */
  private T value(String text) {
    Class<T> type = field.getType();
    Object value =
        switch (type.getSimpleName()) {
          case "Double" -> Double.valueOf(text);
          case "Integer" -> Integer.valueOf(text);
          case "Instant" -> Instant.parse(text);
          case "UUID" -> UUID.fromString(text);
          default -> text;
        };
    return type.cast(value);
  }

  /** Rows after a row with these values of all keys. */
  static Condition after(List<SortKey<?>> keys, List<@Nullable String> row) {
    Condition after = falseCondition();
    Condition before = noCondition();
    for (int i = 0; i < keys.size(); i++) {
      after = after.or(before.and(keys.get(i).after(row.get(i))));
      before = before.and(keys.get(i).same(row.get(i)));
    }
    return after;
  }
}
