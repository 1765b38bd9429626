package dev.touchstone.trainer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is predicted: one of several classes, or, when there are none, a number.
 *
 * @param target the column that holds the truth
 * @param classes the classes in a fixed order; empty for a number
 */
record Task(String target, List<String> classes) {

  private static final int MOST_CLASSES = 200;

  /** Learns from the rows which classes there are. */
  static Task of(boolean classifies, String target, Table table) {
    if (table.where(target).size() == 0) {
      throw Refused.order("%s has no row with a value in “%s”.", table.name(), target);
    }
    return new Task(target, classifies ? classes(target, table) : List.of());
  }

  private static List<String> classes(String target, Table table) {
    var distinct = new HashSet<String>();
    table.values(target).filter(Objects::nonNull).forEach(distinct::add);
    if (distinct.size() < 2) {
      throw Refused.order(
          "Column “%s” has one class only (%s): there is nothing to tell apart.",
          target, distinct.iterator().next());
    }
    if (distinct.size() > MOST_CLASSES) {
      throw Refused.order(
          "Column “%s” has %,d different values, too many to be classes (at most %d): is it a number"
              + " to predict? Then the task is regression.",
          target, distinct.size(), MOST_CLASSES);
    }
    return distinct.stream().sorted(inOrder(distinct)).toList();
  }

  private static Comparator<String> inOrder(HashSet<String> classes) {
    var numbers = classes.stream().allMatch(name -> Numbers.read(name).isPresent());
    return numbers
        ? Comparator.<String>comparingDouble(Double::parseDouble).thenComparing(name -> name)
        : Comparator.naturalOrder();
  }

  boolean classifies() {
    return !classes.isEmpty();
  }

  /** How many values a prediction has: a probability per class, or one number. */
  int outputs() {
    return classifies() ? classes.size() : 1;
  }

  /** The truth of each row: the place of its class, or its number. */
  double[] truth(Table table) {
    return table.values(target).mapToDouble(value -> truth(table, value)).toArray();
  }

  private double truth(Table table, @Nullable String value) {
    if (classifies()) {
      var place = classes.indexOf(value);
      if (place < 0) {
        throw Refused.order(
            "%s has the class “%s”, which the training rows lack.", table.name(), value);
      }
      return place;
    }
    return Numbers.read(value)
        .orElseThrow(
            () ->
                Refused.order(
                    "Column “%s” of %s has “%s”, which is not a number: is it a class? Then the task"
                        + " is classification.",
                    target, table.name(), value));
  }
}
