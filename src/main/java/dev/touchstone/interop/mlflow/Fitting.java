package dev.touchstone.interop.mlflow;

import dev.touchstone.base.query.Comparison;
import dev.touchstone.base.query.Match;
import java.util.regex.Pattern;
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
      case Match.Like like -> pattern(like).matcher((String) value).matches();
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

  private static Pattern pattern(Match.Like like) {
    StringBuilder text = new StringBuilder();
    like.pattern()
        .chars()
        .forEach(
            c -> {
              if (c == '%') text.append(".*");
              else if (c == '_') text.append('.');
              else text.append(Pattern.quote(Character.toString(c)));
            });
    int flags = like.anyCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    return Pattern.compile(text.toString(), flags | Pattern.DOTALL);
  }
}
