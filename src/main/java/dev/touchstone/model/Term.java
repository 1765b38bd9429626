package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.database.Wildcards;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * One comparison of a filter, such as {@code tags.team = 'orbit'}.
 *
 * @param values one, or those of a list for {@code IN} and {@code NOT IN}
 */
record Term(Subject subject, String key, Comparator comparator, List<Value> values) {

  enum Subject {
    ATTRIBUTE,
    TAG,
    PARAM,
    METRIC
  }

  enum Comparator {
    EQUAL("="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    LIKE("LIKE"),
    ILIKE("ILIKE"),
    IN("IN"),
    NOT_IN("NOT IN");

    static final Set<Comparator> OF_TAGS = Set.of(EQUAL, UNEQUAL, LIKE, ILIKE);
    static final Set<Comparator> OF_TEXT = Set.of(EQUAL, UNEQUAL, LIKE, ILIKE, IN, NOT_IN);
    static final Set<Comparator> OF_NUMBERS =
        Set.of(EQUAL, UNEQUAL, LESS, AT_MOST, GREATER, AT_LEAST);

    private final String word;

    Comparator(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** A text, or a number as it was written. */
  record Value(String text, boolean quoted) {}

  /**
   * @throws InvalidInput if the comparator is not among these
   */
  Term allowing(Set<Comparator> allowed) {
    if (!allowed.contains(comparator))
      throw new InvalidInput("Invalid comparator for %s: %s".formatted(whole(), comparator.word()));
    return this;
  }

  /**
   * @throws InvalidInput if a value is not in quotes
   */
  Term quoted() {
    if (values.stream().allMatch(Value::quoted)) return this;
    throw new InvalidInput(
        "Expected a quoted string value for %s (e.g. 'my-value'). Got value %s"
            .formatted(whole(), values.getFirst().text()));
  }

  Condition onText(Field<String> field) {
    String value = values.getFirst().text();
    return switch (comparator) {
      case EQUAL -> field.eq(value);
      case UNEQUAL -> field.ne(value);
      case LIKE -> new Wildcards(value, false).on(field);
      case ILIKE -> new Wildcards(value, true).on(field);
      case IN -> field.in(texts());
      case NOT_IN -> field.notIn(texts());
      default ->
          throw new InvalidInput(
              "Invalid comparator for %s: %s".formatted(whole(), comparator.word()));
    };
  }

  Condition onNumber(Field<Double> field) {
    return compared(field, number());
  }

  Condition onWhole(Field<Integer> field) {
    double number = number();
    if (values.getFirst().quoted() || number != Math.rint(number))
      throw new InvalidInput(
          "Invalid value for numeric attribute '%s': %s".formatted(key, values.getFirst().text()));
    return compared(field, (int) Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** The value is in milliseconds since 1970. */
  Condition onTime(Field<Instant> field) {
    return compared(field, Instant.ofEpochMilli((long) number()));
  }

  <T> Condition compared(Field<T> field, T value) {
    return switch (comparator) {
      case EQUAL -> field.eq(value);
      case UNEQUAL -> field.ne(value);
      case LESS -> field.lt(value);
      case AT_MOST -> field.le(value);
      case GREATER -> field.gt(value);
      case AT_LEAST -> field.ge(value);
      default ->
          throw new InvalidInput(
              "Invalid comparator for %s: %s".formatted(whole(), comparator.word()));
    };
  }

  double number() {
    try {
      return Double.parseDouble(values.getFirst().text());
    } catch (NumberFormatException e) {
      throw new InvalidInput(
          "Expected a number for %s. Got value %s".formatted(whole(), values.getFirst().text()));
    }
  }

  List<String> texts() {
    return values.stream().map(Value::text).toList();
  }

  String whole() {
    return subject == Subject.ATTRIBUTE
        ? key
        : subject.name().toLowerCase(java.util.Locale.ROOT) + "s." + key;
  }
}
