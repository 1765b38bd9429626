package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.model.Term.Comparator;
import dev.touchstone.model.Term.Subject;
import dev.touchstone.model.Term.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads MLflow's filter language: comparisons joined by {@code AND}. A key with letters other than
 * those of a word stands in backticks or double quotes; a text in single or double quotes.
 */
final class FilterText {
  private static final int TERMS = 100;
  private static final int ELEMENTS = 10_000;
  private static final Pattern IDENTIFIER =
      Pattern.compile("\\s*(?:(\\w+)\\s*\\.\\s*)?(`[^`]+`|\"[^\"]+\"|[^\\s=!<>(),'\"`]+)");
  private static final Pattern COMPARATOR =
      Pattern.compile(
          "\\s*(>=|<=|!=|=|>|<|not\\s+in\\b|ilike\\b|like\\b|in\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VALUE =
      Pattern.compile("\\s*('([^']*)'|\"([^\"]*)\"|([+-]?[\\w.+-]+))");
  private static final Pattern AND = Pattern.compile("\\s+and\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN = Pattern.compile("\\s*\\(");
  private static final Pattern COMMA = Pattern.compile("\\s*,(?!\\s*\\))");
  private static final Pattern CLOSE = Pattern.compile("\\s*,?\\s*\\)");
  private static final Pattern END = Pattern.compile("\\s*;?\\s*$");

  private final String text;
  private int at;
  private MatchResult found = END.matcher("").toMatchResult();

  private FilterText(String text) {
    this.text = text;
  }

  /**
   * @throws InvalidInput if the text is not a filter; says what was read last
   */
  static List<Term> parse(String text) {
    return text.isBlank() ? List.of() : new FilterText(text).terms();
  }

  private List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    do {
      if (terms.size() == TERMS) throw invalid("at most 100 comparisons");
      terms.add(term());
    } while (take(AND));
    if (!take(END)) throw invalid("the end or AND");
    return terms;
  }

  private Term term() {
    if (!take(IDENTIFIER)) throw invalid("a name to compare");
    Subject subject = subject(found.group(1));
    String key = bare(found.group(2));
    if (!take(COMPARATOR)) throw invalid("a comparator");
    Comparator comparator = comparator(found.group(1));
    boolean list = comparator == Comparator.IN || comparator == Comparator.NOT_IN;
    return new Term(subject, key, comparator, list ? list() : List.of(value()));
  }

  private List<Value> list() {
    List<Value> values = new ArrayList<>();
    if (!take(OPEN)) throw invalid("a list in parentheses");
    do {
      if (values.size() == ELEMENTS) throw invalid("at most 10,000 elements");
      values.add(value());
    } while (take(COMMA));
    if (!take(CLOSE)) throw invalid("the end of the list");
    return values;
  }

  private Value value() {
    if (!take(VALUE)) throw invalid("a value");
    if (found.group(2) != null) return new Value(found.group(2), true);
    if (found.group(3) != null) return new Value(found.group(3), true);
    return new Value(found.group(4), false);
  }

  private static Subject subject(@Nullable String word) {
    if (word == null) return Subject.ATTRIBUTE;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "attribute", "attributes", "attr" -> Subject.ATTRIBUTE;
      case "tag", "tags" -> Subject.TAG;
      case "param", "params", "parameter", "parameters" -> Subject.PARAM;
      case "metric", "metrics" -> Subject.METRIC;
      default -> throw new InvalidInput("Invalid entity type '%s'.".formatted(word));
    };
  }

  private static Comparator comparator(String word) {
    String upper = word.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    return Arrays.stream(Comparator.values())
        .filter(c -> c.word().equals(upper))
        .findFirst()
        .orElseThrow();
  }

  private static String bare(String key) {
    char first = key.charAt(0);
    return first == '`' || first == '"' ? key.substring(1, key.length() - 1) : key;
  }

  private boolean take(Pattern pattern) {
    Matcher next = pattern.matcher(text).region(at, text.length());
    if (!next.lookingAt()) return false;
    found = next.toMatchResult();
    at = next.end();
    return true;
  }

  private InvalidInput invalid(String expected) {
    return new InvalidInput(
        "Invalid clause(s) in filter string: expected %s at position %s of '%s'"
            .formatted(expected, at, text));
  }
}
