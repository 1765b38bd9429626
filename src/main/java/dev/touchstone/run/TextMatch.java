package dev.touchstone.run;

import dev.touchstone.base.database.Wildcards;
import dev.touchstone.base.query.Comparison;
import dev.touchstone.base.query.Match;
import org.jooq.Condition;
import org.jooq.Field;

/** What a clause asks of a text, as a condition of a query and as a question to a text at hand. */
final class TextMatch {
  private TextMatch() {}

  static Condition of(Field<String> field, Match match) {
    return switch (match) {
      case Match.Text(Comparison comparison, String value) ->
          comparison == Comparison.EQUAL ? field.eq(value) : field.ne(value);
      case Match.Like(String pattern, boolean anyCase) -> new Wildcards(pattern, anyCase).on(field);
      case Match.Among among ->
          among.negated() ? field.notIn(among.values()) : field.in(among.values());
      case Match.Present present -> present.wanted() ? field.isNotNull() : field.isNull();
      case Match.Number number -> throw new IllegalArgumentException("a text against " + number);
    };
  }

  static boolean holds(String text, Match match) {
    return switch (match) {
      case Match.Text(Comparison comparison, String value) ->
          text.equals(value) == (comparison == Comparison.EQUAL);
      case Match.Like(String pattern, boolean anyCase) ->
          new Wildcards(pattern, anyCase).fits(text);
      case Match.Among among -> among.values().contains(text) != among.negated();
      case Match.Present present -> present.wanted();
      case Match.Number number -> throw new IllegalArgumentException("a text against " + number);
    };
  }
}
