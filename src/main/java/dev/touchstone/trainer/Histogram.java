package dev.touchstone.trainer;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Per column and step: the sums of slopes and bends and the number of rows, three numbers each.
 *
 * @param sums one array per column; null where the column is not looked at
 */
record Histogram(double[] @Nullable [] sums) {

  private static final int PARALLEL_FROM = 200_000;

  /** Counts the rows {@code from} (included) to {@code to} (excluded) of an order of rows. */
  static Histogram of(
      Bins bins, int[] columns, int[] rows, int from, int to, double[] slopes, double[] bends) {
    var histogram = new Histogram(new double[bins.columns()][]);
    var every = IntStream.of(columns);
    ((long) (to - from) * columns.length > PARALLEL_FROM ? every.parallel() : every)
        .forEach(
            column -> histogram.sums[column] = count(bins, column, rows, from, to, slopes, bends));
    return histogram;
  }

  private static double[] count(
      Bins bins, int column, int[] rows, int from, int to, double[] slopes, double[] bends) {
    var sums = new double[3 * bins.count(column)];
    for (var i = from; i < to; i++) {
      var row = rows[i];
      var at = 3 * bins.step(column, row);
      sums[at] += slopes[row];
      sums[at + 1] += bends[row];
      sums[at + 2]++;
    }
    return sums;
  }

  /** What is left of this one without a part of its rows: cheaper than counting again. */
  Histogram without(Histogram part, int[] columns) {
    var rest = new Histogram(new double[sums.length][]);
    for (var column : columns) {
      var difference = sums[column].clone();
      for (var i = 0; i < difference.length; i++) {
        difference[i] -= part.sums[column][i];
      }
      rest.sums[column] = difference;
    }
    return rest;
  }
}
