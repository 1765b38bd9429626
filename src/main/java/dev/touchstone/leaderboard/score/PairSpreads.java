package dev.touchstone.leaderboard.score;

import java.util.stream.IntStream;

/** The standard deviation of the difference of each two entries over the resamples. */
final class PairSpreads {
  /** Rows that are found together: they and the other entry's values stay near the processor. */
  private static final int ROWS = 8;

  private PairSpreads() {}

  /**
   * Fills the rows from one on.
   *
   * @param rows of each entry its pairs with all before it
   * @param centred of each entry its resampled values less their mean
   */
  static void fill(double[][] rows, double[][] centred, int from) {
    var blocks = (rows.length - from + ROWS - 1) / ROWS;
    IntStream.range(0, blocks)
        .parallel()
        .forEach(block -> fill(rows, centred, from + block, from + block + blocks * ROWS, blocks));
  }

  /** Every so manieth row, as rows grow longer and longer. */
  private static void fill(double[][] rows, double[][] centred, int first, int end, int step) {
    var last = Math.min(end, rows.length) - 1;
    for (int low = 0; low < last; low++) {
      for (int high = first; high <= last; high += step)
        if (high > low) rows[high][low] = spread(centred[high], centred[low]);
    }
  }

  /** Four sums at once, since one would wait for itself. */
  private static double spread(double[] a, double[] b) {
    double s = 0, t = 0, u = 0, v = 0;
    var even = a.length & ~3;
    for (int i = 0; i < even; i += 4) {
      s += square(a[i] - b[i]);
      t += square(a[i + 1] - b[i + 1]);
      u += square(a[i + 2] - b[i + 2]);
      v += square(a[i + 3] - b[i + 3]);
    }
    for (int i = even; i < a.length; i++) s += square(a[i] - b[i]);
    return Math.sqrt((s + t + u + v) / (a.length - 1));
  }

  private static double square(double x) {
    return x * x;
  }
}
