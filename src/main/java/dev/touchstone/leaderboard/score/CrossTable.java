package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * Counts rows by true and by predicted class, in one pass. The rows of true class t that are
 * predicted p stand at {@code t * classes + p}.
 */
final class CrossTable {
  /** So few cells are counted four times over, because the same cell often comes again at once. */
  private static final int FEW = 1 << 10;

  private CrossTable() {}

  /**
   * @param times how often each row counts; null if each counts once
   */
  static long[] of(int[] truth, int[] predicted, int classes, int @Nullable [] times) {
    if (times == null && classes * classes <= FEW) return once(truth, predicted, classes);
    var cells = new long[classes * classes];
    for (int i = 0; i < truth.length; i++) {
      cells[truth[i] * classes + predicted[i]] += times == null ? 1 : times[i];
    }
    return cells;
  }

  static double[] weighted(
      int[] truth, int[] predicted, int classes, double[] weights, int @Nullable [] times) {
    var cells = new double[classes * classes];
    for (int i = 0; i < truth.length; i++) {
      var weight = times == null ? weights[i] : times[i] * weights[i];
      cells[truth[i] * classes + predicted[i]] += weight;
    }
    return cells;
  }

  /** Each processor counts a portion of the rows into tables of its own. */
  private static long[] once(int[] truth, int[] predicted, int classes) {
    var portions = Portions.of(truth.length);
    var tables = new long[portions][];
    Portions.each(
        portions,
        p ->
            tables[p] =
                once(
                    truth,
                    predicted,
                    classes,
                    Portions.start(p, portions, truth.length),
                    Portions.start(p + 1, portions, truth.length)));
    var sum = tables[0];
    for (int p = 1; p < portions; p++)
      for (int cell = 0; cell < sum.length; cell++) sum[cell] += tables[p][cell];
    return sum;
  }

  /** Four rows at a time, each into a table of its own, so that none waits for the one before. */
  private static long[] once(int[] truth, int[] predicted, int classes, int from, int to) {
    var size = classes * classes;
    var cells = new long[4 * size];
    var i = from;
    for (; i + 4 <= to; i += 4) {
      cells[truth[i] * classes + predicted[i]]++;
      cells[truth[i + 1] * classes + predicted[i + 1] + size]++;
      cells[truth[i + 2] * classes + predicted[i + 2] + 2 * size]++;
      cells[truth[i + 3] * classes + predicted[i + 3] + 3 * size]++;
    }
    for (; i < to; i++) cells[truth[i] * classes + predicted[i]]++;
    return folded(cells, size);
  }

  private static long[] folded(long[] cells, int size) {
    var sum = new long[size];
    for (int i = 0; i < cells.length; i++) sum[i % size] += cells[i];
    return sum;
  }
}
