package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * The target column of a table.
 *
 * @param values one per row; empty where the row has no label
 * @param classes the different labels in order; empty where labels are numbers
 */
record Labels(List<String> values, List<String> classes) {
  private static final int MOST_CLASSES = 200;

  /**
   * @throws InvalidInput if the column cannot be the target of such a task
   */
  static Labels of(SourceTable table, String target, Task task) {
    if (!task.isColumn()) {
      throw new InvalidInput(
          "A benchmark of %s cannot be made from one column. Choose a metric for classes or numbers."
              .formatted(task.label().toLowerCase()));
    }
    var at = table.column(target);
    var known = new HashMap<String, String>();
    var values = new ArrayList<String>();
    table.each(row -> values.add(known.computeIfAbsent(present(row.get(at)), text -> text)));
    return task == Task.REGRESSION ? numbers(target, values) : classes(target, values);
  }

  boolean has(int row) {
    return !values.get(row).isEmpty();
  }

  /** Rows alike enough that each part of the data should get its share of them. */
  int[] strata() {
    return classes.isEmpty()
        ? Stratified.tenths(values.stream().mapToDouble(Labels::number).toArray())
        : Stratified.classes(values, classes);
  }

  private static Labels numbers(String target, List<String> values) {
    for (var value : values) {
      if (!value.isEmpty() && !Double.isFinite(number(value))) {
        throw new InvalidInput(
            "“%s” holds “%s”, which is not a number. Choose a metric for classes or another column."
                .formatted(target, value));
      }
    }
    return new Labels(values, List.of());
  }

  private static Labels classes(String target, List<String> values) {
    var classes = new TreeSet<>(values);
    classes.remove("");
    if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
      throw new InvalidInput(
          "“%s” has %,d different values; classes need 2 to %d. Choose a metric for numbers or another column."
              .formatted(target, classes.size(), MOST_CLASSES));
    }
    return new Labels(values, List.copyOf(classes));
  }

  /** As the catalog has it: empty, NA and null are no value. */
  private static String present(String text) {
    return text.equals("NA") || text.equals("null") ? "" : text;
  }

  private static double number(String text) {
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
