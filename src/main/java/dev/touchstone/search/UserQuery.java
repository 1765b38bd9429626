package dev.touchstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person typed: words, "phrases in quotes" and -exclusions. There is no further syntax, so
 * any text is a valid query; what exceeds the limits is left out.
 */
record UserQuery(List<Clause> clauses, boolean finished) {
  static final int LONGEST = 256;
  static final int MOST_CLAUSES = 16;
  private static final int LONGEST_WORD = 64;

  private static final Pattern CLAUSE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

  /** A word or a phrase that must (or must not) be there. */
  record Clause(String text, boolean phrase, boolean excluded) {
    String written() {
      return (excluded ? "-" : "") + (phrase ? "\"" + text + "\"" : text);
    }
  }

  UserQuery {
    clauses = List.copyOf(clauses);
  }

  static UserQuery parse(String typed) {
    String text = typed.substring(0, Math.min(typed.length(), LONGEST)).replaceAll("[“”„«»]", "\"");
    List<Clause> clauses = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(text);
    while (clauses.size() < MOST_CLAUSES && matcher.find()) clauses.add(clause(matcher));
    return new UserQuery(clauses.stream().filter(UserQuery::saysSomething).toList(), ended(text));
  }

  private static Clause clause(Matcher matcher) {
    boolean phrase = matcher.group(2) != null;
    String text = phrase ? matcher.group(2).strip() : matcher.group(3);
    boolean excluded = !matcher.group(1).isEmpty();
    if (phrase) return new Clause(text, true, excluded);
    return new Clause(text.substring(0, Math.min(text.length(), LONGEST_WORD)), false, excluded);
  }

  private static boolean saysSomething(Clause clause) {
    return !Words.of(Words.EXACT_ASKED, clause.text(), 1).isEmpty();
  }

  private static boolean ended(String text) {
    return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  boolean isEmpty() {
    return clauses.isEmpty();
  }

  /** The same query with its words (not its phrases or exclusions) changed. */
  UserQuery withWords(UnaryOperator<String> change) {
    return new UserQuery(
        clauses.stream()
            .map(
                c ->
                    c.phrase() || c.excluded()
                        ? c
                        : new Clause(change.apply(c.text()), false, false))
            .toList(),
        finished);
  }

  /** The text that parses to this query. */
  String written() {
    return clauses.stream().map(Clause::written).collect(Collectors.joining(" "));
  }
}
