package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Predictions;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows for a trial of a scorer, of the form that the hidden ones have and with nothing of them. */
final class MadeUpRows {
  static final int COUNT = 200;
  private static final long SEED = 20_260_101;

  private final List<String> classes;

  /** The class of each row, or for numbers its value in hundredths. */
  private final int[] labels;

  /**
   * @param classes the names of the classes, which the training data shows too; empty for numbers
   */
  MadeUpRows(List<String> classes) {
    this.classes = classes;
    var kinds = classes.isEmpty() ? COUNT : classes.size();
    labels = IntStream.range(0, COUNT).map(i -> i % kinds).toArray();
  }

  Reference reference() {
    return new Reference(
        "made up", classes, IntStream.range(0, COUNT).mapToObj(this::row).toList());
  }

  private Reference.Row row(int i) {
    var label = classes.isEmpty() ? Double.toString(labels[i] / 100.0) : classes.get(labels[i]);
    return new Reference.Row("row-" + (i + 1), i % 2 == 0 ? Split.PUBLIC : Split.PRIVATE, label);
  }

  /** What is right for every row. */
  Predictions right() {
    return predictions(labels);
  }

  /** The same, each for another row. */
  Predictions guessed() {
    var order = IntStream.range(0, COUNT).boxed().collect(java.util.stream.Collectors.toList());
    Collections.shuffle(order, new Random(SEED));
    return predictions(order.stream().mapToInt(i -> labels[i]).toArray());
  }

  private Predictions predictions(int[] of) {
    return classes.isEmpty()
        ? new Predictions.Numbers(IntStream.of(of).mapToDouble(i -> i / 100.0).toArray())
        : new Predictions.Classes(of, null);
  }
}
