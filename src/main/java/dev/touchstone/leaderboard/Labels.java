package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Task;
import java.util.List;
import java.util.TreeSet;

/**
 * The target column of a table.
 *
 * @param values one per row; empty where the row has no label
 * @param classes the different labels in order; empty where labels are numbers or texts
 * @param numbers whether labels are numbers to be learned
 */
record Labels(List<String> values, List<String> classes, boolean numbers) {
  private static final int MOST_CLASSES = 200;

  /**
   * @throws InvalidInput if the column cannot be the target of such a task
   */
  static Labels of(SourceTable table, String target, Task task) {
    var values = table.values(table.column(target));
    if (!task.isColumn()) return texts(target, task, values);
    var present = values.stream().map(Labels::present).toList();
    return task == Task.REGRESSION ? numbers(target, present) : classes(target, present);
  }

  /** The same labels, knowing the classes that rows to learn from have as well. */
  Labels with(List<String> others) {
    if (classes.isEmpty()) return this;
    var all = new TreeSet<>(classes);
    others.stream().map(Labels::present).filter(text -> !text.isEmpty()).forEach(all::add);
    if (all.size() > MOST_CLASSES) throw tooMany("The training rows", all.size());
    return new Labels(values, List.copyOf(all), false);
  }

  boolean has(int row) {
    return !values.get(row).isEmpty();
  }

  /** Rows alike enough that each part of the data should get its share of them. */
  int[] strata() {
    if (!classes.isEmpty()) return Stratified.classes(values, classes);
    if (!numbers) return new int[values.size()];
    return Stratified.tenths(values.stream().mapToDouble(Labels::number).toArray());
  }

  private static Labels numbers(String target, List<String> values) {
    for (var value : values) {
      if (!value.isEmpty() && !Double.isFinite(number(value))) {
        throw new InvalidInput(
            "“%s” holds “%s”, which is not a number. Choose a metric for classes or another column."
                .formatted(target, value));
      }
    }
    return new Labels(values, List.of(), true);
  }

  /** Kept as they are; the task knows which it can score. */
  private static Labels texts(String target, Task task, List<String> values) {
    for (int row = 0; row < values.size(); row++) {
      if (values.get(row).isEmpty()) continue;
      var wrong = task.wrongLabel(values.get(row));
      if (wrong.isPresent()) {
        throw new InvalidInput("Row %,d of “%s”: %s.".formatted(row + 1, target, wrong.get()));
      }
    }
    return new Labels(values, List.of(), false);
  }

  private static Labels classes(String target, List<String> values) {
    var classes = new TreeSet<>(values);
    classes.remove("");
    if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
      throw tooMany("“%s”".formatted(target), classes.size());
    }
    return new Labels(values, List.copyOf(classes), false);
  }

  private static InvalidInput tooMany(String what, int classes) {
    return new InvalidInput(
        "%s has %,d different values; classes need 2 to %d. Choose a metric for numbers or another column."
            .formatted(what, classes, MOST_CLASSES));
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
