package dev.touchstone.run.importance;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A regression tree over binned columns (Breiman, Friedman, Olshen, Stone 1984). A split sends some
 * bins of one column to the left: of numbers those below a place, of words those with the lowest
 * means, which is the best of all divisions of them (theorem 4.5 there).
 *
 * @param value the mean of the runs that came here
 * @param left whether a bin goes to the left; null in a leaf
 */
record Tree(
    double value,
    int column,
    boolean @Nullable [] left,
    @Nullable Tree below,
    @Nullable Tree above) {
  private static final int DEPTH = 8;
  private static final int LEAF = 3;

  /** A division of the runs at a node, and by how much it lowers the sum of squares. */
  private record Split(int column, boolean[] left, double gain) {}

  /**
   * @param runs the places of the runs to learn from, with repeats
   */
  static Tree grow(List<Column> columns, double[] target, int[] runs) {
    return grow(columns, target, runs, DEPTH);
  }

  private static Tree grow(List<Column> columns, double[] target, int[] runs, int depth) {
    double mean = IntStream.of(runs).mapToDouble(i -> target[i]).average().orElse(0);
    Split split = depth == 0 || runs.length < 2 * LEAF ? null : best(columns, target, runs);
    if (split == null) return new Tree(mean, -1, null, null, null);
    int[] codes = columns.get(split.column()).codes();
    int[] left = IntStream.of(runs).filter(i -> split.left()[codes[i]]).toArray();
    int[] right = IntStream.of(runs).filter(i -> !split.left()[codes[i]]).toArray();
    return new Tree(
        mean,
        split.column(),
        split.left(),
        grow(columns, target, left, depth - 1),
        grow(columns, target, right, depth - 1));
  }

  private static @Nullable Split best(List<Column> columns, double[] target, int[] runs) {
    Split best = null;
    for (int column = 0; column < columns.size(); column++) {
      Split split = split(columns.get(column), column, target, runs);
      if (split != null && (best == null || split.gain() > best.gain())) best = split;
    }
    return best;
  }

  private static @Nullable Split split(Column column, int place, double[] target, int[] runs) {
    double[] sums = new double[column.bins()];
    int[] counts = new int[column.bins()];
    double total = 0;
    for (int run : runs) {
      sums[column.codes()[run]] += target[run];
      counts[column.codes()[run]]++;
      total += target[run];
    }
    int[] order = order(column, sums, counts);
    int cut = cut(order, sums, counts, total, runs.length);
    if (cut < 0) return null;
    boolean[] left = new boolean[column.bins()];
    for (int i = 0; i <= cut; i++) left[order[i]] = true;
    return new Split(place, left, gain(order, cut, sums, counts, total, runs.length));
  }

  private static int[] order(Column column, double[] sums, int[] counts) {
    IntStream bins = IntStream.range(0, column.bins()).filter(bin -> counts[bin] > 0);
    if (column.ordered()) return bins.toArray();
    return bins.boxed()
        .sorted(Comparator.comparingDouble(bin -> sums[bin] / counts[bin]))
        .mapToInt(bin -> bin)
        .toArray();
  }

  /** The place in the order after which to divide; -1 if no division helps. */
  private static int cut(int[] order, double[] sums, int[] counts, double total, int runs) {
    int best = -1;
    double most = 1e-9;
    for (int cut = 0; cut < order.length - 1; cut++) {
      double gain = gain(order, cut, sums, counts, total, runs);
      if (gain > most) {
        best = cut;
        most = gain;
      }
    }
    return best;
  }

  private static double gain(
      int[] order, int cut, double[] sums, int[] counts, double total, int runs) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i <= cut; i++) {
      sum += sums[order[i]];
      count += counts[order[i]];
    }
    if (count < LEAF || runs - count < LEAF) return 0;
    double rest = total - sum;
    return sum * sum / count + rest * rest / (runs - count) - total * total / runs;
  }

  /**
   * @param code the bin of the asked run in a column
   */
  double predict(IntUnaryOperator code) {
    Tree at = this;
    while (at.left != null && at.below != null && at.above != null)
      at = at.left[code.applyAsInt(at.column)] ? at.below : at.above;
    return at.value;
  }
}
