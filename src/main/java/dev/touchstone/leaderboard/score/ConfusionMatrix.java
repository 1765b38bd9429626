package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much weight rows have by true and by predicted class.
 *
 * @param cells row by row: those of true class t that are predicted p stand at {@code t * classes +
 *     p}
 */
record ConfusionMatrix(double[] cells, int classes) {
  double total() {
    return Arrays.stream(cells).sum();
  }

  double hits(int k) {
    return cells[k * classes + k];
  }

  double hits() {
    return IntStream.range(0, classes).mapToDouble(this::hits).sum();
  }

  /** What is of each class. */
  double[] actual() {
    var sums = new double[classes];
    for (int i = 0; i < cells.length; i++) sums[i / classes] += cells[i];
    return sums;
  }

  /** What is said to be of each class. */
  double[] predicted() {
    var sums = new double[classes];
    for (int i = 0; i < cells.length; i++) sums[i % classes] += cells[i];
    return sums;
  }

  /** With the classes in another order: the first is then what {@code order[0]} was. */
  ConfusionMatrix in(int[] order) {
    var moved = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      moved[i] = cells[order[i / classes] * classes + order[i % classes]];
    }
    return new ConfusionMatrix(moved, classes);
  }
}
