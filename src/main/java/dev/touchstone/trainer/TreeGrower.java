package dev.touchstone.trainer;

import org.jspecify.annotations.Nullable;

/**
 * Grows one tree that fits the loss's second-order expansion (Chen and Guestrin, XGBoost, 2016,
 * equations 6 and 7), looking at every step of every column by histogram.
 */
final class TreeGrower {

  /**
   * How trees may grow.
   *
   * @param depth the most questions in a row
   * @param minLeaf the fewest rows in a leaf
   * @param l2 the penalty on leaf values
   * @param rate what each leaf value is multiplied with
   */
  record Shape(int depth, int minLeaf, double l2, double rate) {}

  private record Sums(double slope, double bend, double rows) {

    Sums minus(Sums other) {
      return new Sums(slope - other.slope, bend - other.bend, rows - other.rows);
    }

    double worth(double l2) {
      return slope * slope / (bend + l2 + 1e-12);
    }
  }

  private record Cut(int column, int step, double gain) {}

  private final Bins bins;
  private final Shape shape;
  private final int[] columns;
  private final int[] rows;
  private final double[] slopes;
  private final double[] bends;

  TreeGrower(Bins bins, Shape shape, int[] columns, int[] rows, double[] slopes, double[] bends) {
    this.bins = bins;
    this.shape = shape;
    this.columns = columns;
    this.rows = rows.clone();
    this.slopes = slopes;
    this.bends = bends;
  }

  Tree grow() {
    return grow(0, rows.length, histogram(0, rows.length), shape.depth);
  }

  private Histogram histogram(int from, int to) {
    return Histogram.of(bins, columns, rows, from, to, slopes, bends);
  }

  private Tree grow(int from, int to, Histogram histogram, int depth) {
    var total = total(from, to);
    var cut = depth == 0 ? null : best(histogram, total);
    if (cut == null) {
      return new Tree.Leaf(-total.slope / (total.bend + shape.l2 + 1e-12) * shape.rate);
    }
    var middle = part(from, to, cut);
    var leftIsSmall = middle - from <= to - middle;
    var small = leftIsSmall ? histogram(from, middle) : histogram(middle, to);
    var large = histogram.without(small, columns);
    return new Tree.Fork(
        cut.column,
        bins.cuts()[cut.column][cut.step],
        cut.gain,
        grow(from, middle, leftIsSmall ? small : large, depth - 1),
        grow(middle, to, leftIsSmall ? large : small, depth - 1));
  }

  private Sums total(int from, int to) {
    double slope = 0;
    double bend = 0;
    for (var i = from; i < to; i++) {
      slope += slopes[rows[i]];
      bend += bends[rows[i]];
    }
    return new Sums(slope, bend, to - from);
  }

  private @Nullable Cut best(Histogram histogram, Sums total) {
    Cut best = null;
    for (var column : columns) {
      var cut = best(column, histogram.sums()[column], total);
      if (cut != null && (best == null || cut.gain > best.gain)) {
        best = cut;
      }
    }
    return best;
  }

  private @Nullable Cut best(int column, double[] sums, Sums total) {
    Cut best = null;
    var left = new Sums(0, 0, 0);
    for (var step = 0; step < sums.length / 3 - 1; step++) {
      var at = 3 * step;
      left = new Sums(left.slope + sums[at], left.bend + sums[at + 1], left.rows + sums[at + 2]);
      var gain = gain(left, total.minus(left), total);
      if (gain > (best == null ? 1e-9 : best.gain)) {
        best = new Cut(column, step, gain);
      }
    }
    return best;
  }

  private double gain(Sums left, Sums right, Sums total) {
    if (left.rows < shape.minLeaf || right.rows < shape.minLeaf) {
      return 0;
    }
    return left.worth(shape.l2) + right.worth(shape.l2) - total.worth(shape.l2);
  }

  /**
   * Puts the rows of the left side first, both sides in their order; returns where right begins.
   */
  private int part(int from, int to, Cut cut) {
    var right = new int[to - from];
    var lefts = from;
    var rights = 0;
    for (var i = from; i < to; i++) {
      if (bins.step(cut.column, rows[i]) <= cut.step) {
        rows[lefts++] = rows[i];
      } else {
        right[rights++] = rows[i];
      }
    }
    System.arraycopy(right, 0, rows, lefts, rights);
    return lefts;
  }
}
