package dev.touchstone.base.database;

import dev.touchstone.base.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/**
 * What LIKE asks of a text: {@code %} stands for any text, {@code _} for any character, and no
 * other character is special.
 *
 * <p>H2's own LIKE tries all ways to share a text among the {@code %}, as many as the text is long
 * to the power of their number: of a parameter of 6,000 letters {@code '%a%a%b'} would keep a
 * thread for good. So where more than one text is looked for behind a {@code %}, H2 is asked by a
 * regular expression that finds each of them once, the leftmost, and never elsewhere (atomic
 * groups), which is all that is needed. PostgreSQL's LIKE does the same by itself.
 */
public final class Wildcards {
  private static final int MOST = 100;
  private static final char ESCAPE = '!';

  private final String pattern;
  private final boolean anyCase;
  private final List<String> pieces;

  /**
   * @param anyCase ILIKE: capitals and small letters are the same
   * @throws InvalidInput if more than 100 texts stand between the {@code %}
   */
  public Wildcards(String pattern, boolean anyCase) {
    this.pattern = pattern;
    this.anyCase = anyCase;
    pieces = pieces(pattern);
    if (pieces.size() > MOST)
      throw new InvalidInput("A pattern may have at most %d texts between its %%.".formatted(MOST));
  }

  /** The first and the last as they are, which may be empty; between them no empty one. */
  private static List<String> pieces(String pattern) {
    List<String> pieces = new ArrayList<>(Arrays.asList(pattern.split("%", -1)));
    if (pieces.size() > 2) pieces.subList(1, pieces.size() - 1).removeIf(String::isEmpty);
    return pieces;
  }

  /** As a condition of a query. */
  public Condition on(Field<String> field) {
    String escaped = pattern.replace("!", "!!");
    Condition like = anyCase ? field.likeIgnoreCase(escaped, ESCAPE) : field.like(escaped, ESCAPE);
    if (pieces.stream().skip(1).filter(piece -> !piece.isEmpty()).count() < 2) return like;
    Condition regular = DSL.condition("{0} regexp {1}", field, DSL.val(regex()));
    return CustomCondition.of(
        context -> context.visit(context.family() == SQLDialect.H2 ? regular : like));
  }

  public boolean fits(String text) {
    return Pattern.compile(regex()).matcher(text).matches();
  }

  private String regex() {
    StringBuilder regex = new StringBuilder(anyCase ? "(?siu)\\A" : "(?s)\\A");
    regex.append(literally(pieces.getFirst()));
    for (int i = 1; i < pieces.size() - 1; i++)
      regex.append("(?>.*?").append(literally(pieces.get(i))).append(')');
    if (pieces.size() > 1) regex.append(".*").append(literally(pieces.getLast()));
    return regex.append("\\z").toString();
  }

  private static String literally(String piece) {
    return Arrays.stream(piece.split("_", -1)).map(Pattern::quote).collect(Collectors.joining("."));
  }
}
