package dev.touchstone.run;

import dev.touchstone.base.query.Comparison;
import dev.touchstone.base.query.Match;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;

/** What a clause asks of a text, as a condition of a query and as a question to a text at hand. */
final class TextMatch {
  /** No character of a pattern is special but the two wildcards. */
  private static final char ESCAPE = '!';

  private TextMatch() {}

  static Condition of(Field<String> field, Match match) {
    return switch (match) {
      case Match.Text(Comparison comparison, String value) ->
          comparison == Comparison.EQUAL ? field.eq(value) : field.ne(value);
      case Match.Like(String pattern, boolean anyCase) -> like(field, pattern, anyCase);
      case Match.Among among ->
          among.negated() ? field.notIn(among.values()) : field.in(among.values());
      case Match.Present present -> present.wanted() ? field.isNotNull() : field.isNull();
      case Match.Number number -> throw new IllegalArgumentException("a text against " + number);
    };
  }

  private static Condition like(Field<String> field, String pattern, boolean anyCase) {
    String escaped = pattern.replace("!", "!!");
    return anyCase ? field.likeIgnoreCase(escaped, ESCAPE) : field.like(escaped, ESCAPE);
  }

  static boolean holds(String text, Match match) {
    return switch (match) {
      case Match.Text(Comparison comparison, String value) ->
          text.equals(value) == (comparison == Comparison.EQUAL);
      case Match.Like(String pattern, boolean anyCase) ->
          regex(pattern, anyCase).matcher(text).matches();
      case Match.Among among -> among.values().contains(text) != among.negated();
      case Match.Present present -> present.wanted();
      case Match.Number number -> throw new IllegalArgumentException("a text against " + number);
    };
  }

  private static Pattern regex(String pattern, boolean anyCase) {
    String regex =
        pattern
            .codePoints()
            .mapToObj(c -> c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining());
    int ignoring = anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    return Pattern.compile(regex, Pattern.DOTALL | ignoring);
  }
}
