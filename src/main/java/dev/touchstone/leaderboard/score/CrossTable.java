package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * Counts rows by true and by predicted class, in one pass. The rows of true class t that are
 * predicted p stand at {@code t * classes + p}.
 */
final class CrossTable {
  /** So few cells are counted four times over, because the same cell often comes again at once. */
  private static final int FEW = 1 << 10;

  /** So few pairs of cells fit into the nearest caches: those of up to eleven classes. */
  private static final int PAIRS = 1 << 14;

  private static final int BLOCK = 1 << 10;
  private static final int MANY_ROWS = 1 << 16;

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

  private static long[] once(int[] truth, int[] predicted, int classes, int from, int to) {
    var size = classes * classes;
    return size * size <= PAIRS && to - from >= MANY_ROWS
        ? inPairs(truth, predicted, classes, from, to)
        : inFours(truth, predicted, classes, from, to);
  }

  /**
   * Two rows at a time, by the pair of cells that they are in: half as many counts are raised, and
   * the same one seldom twice in a row. Which pair it is and counting it are loops of their own, as
   * neither then waits for the other.
   */
  private static long[] inPairs(int[] truth, int[] predicted, int classes, int from, int to) {
    var size = classes * classes;
    var counts = new int[size * size];
    var pairs = new int[BLOCK];
    var i = from;
    for (; i + 2 * BLOCK <= to; i += 2 * BLOCK) {
      pairs(truth, predicted, classes, i, pairs);
      count(pairs, counts);
    }
    var cells = inFours(truth, predicted, classes, i, to);
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        var count = counts[one * size + other];
        cells[one] += count;
        cells[other] += count;
      }
    }
    return cells;
  }

  /** Each row of a block with the one that stands a block later. */
  private static void pairs(int[] truth, int[] predicted, int classes, int from, int[] pairs) {
    var size = classes * classes;
    for (int j = 0; j < BLOCK; j++) {
      var one = truth[from + j] * classes + predicted[from + j];
      pairs[j] = one * size + truth[from + BLOCK + j] * classes + predicted[from + BLOCK + j];
    }
  }

  private static void count(int[] pairs, int[] counts) {
    for (int j = 0; j < BLOCK; j++) counts[pairs[j]]++;
  }

  /** Four rows at a time, each into a table of its own, so that none waits for the one before. */
  private static long[] inFours(int[] truth, int[] predicted, int classes, int from, int to) {
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
