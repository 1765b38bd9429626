package dev.touchstone.interop.mlflow;

import dev.touchstone.base.database.Wildcards;
import dev.touchstone.base.query.Comparison;
import dev.touchstone.base.query.Match;
import org.jspecify.annotations.Nullable;

/** Whether one value is what a clause asks for; what is absent fits only where absence is asked. */
final class Fitting {
  private Fitting() {}

  /**
   * @param value a Long, a String, or null when there is none
   */
  static boolean fits(Match match, @Nullable Object value) {
    if (match instanceof Match.Present present) return present.wanted() == (value != null);
    if (value == null) return false;
    return switch (match) {
      case Match.Number number -> compares(number.comparison(), (Long) value, number.value());
      case Match.Text text -> text.value().equals(value) == (text.comparison() == Comparison.EQUAL);
      case Match.Like(String pattern, boolean anyCase) ->
          new Wildcards(pattern, anyCase).fits((String) value);
      case Match.Among among -> among.values().contains(value) != among.negated();
      case Match.Present present -> true;
    };
  }

  private static boolean compares(Comparison comparison, double value, double wanted) {
    return switch (comparison) {
      case EQUAL -> value == wanted;
      case UNEQUAL -> value != wanted;
      case GREATER -> value > wanted;
      case AT_LEAST -> value >= wanted;
      case LESS -> value < wanted;
      case AT_MOST -> value <= wanted;
    };
  }
}
