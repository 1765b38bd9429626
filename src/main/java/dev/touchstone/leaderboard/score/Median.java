package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/** The middle of many values without sorting them all: quickselect (Hoare 1961). */
final class Median {
  private Median() {}

  /** Of those above zero, by linear interpolation like {@link Quantile}; zero if there are none. */
  static double ofPositive(double[][] rows) {
    var positive = Arrays.stream(rows).flatMapToDouble(Arrays::stream).filter(v -> v > 0).toArray();
    return positive.length == 0 ? 0 : of(positive);
  }

  /** Leaves the values in another order. */
  private static double of(double[] values) {
    var at = 0.5 * (values.length - 1);
    var below = (int) at;
    select(values, below);
    if (at == below) return values[below];
    var above = Double.POSITIVE_INFINITY;
    for (int i = below + 1; i < values.length; i++) above = Math.min(above, values[i]);
    return values[below] + (at - below) * (above - values[below]);
  }

  /** Puts the value there that a sort would, and no larger ones before it. */
  private static void select(double[] values, int place) {
    var low = 0;
    var high = values.length - 1;
    while (low < high) {
      var pivot = values[(low + high) >>> 1];
      var i = low;
      var j = high;
      while (i <= j) {
        while (values[i] < pivot) i++;
        while (values[j] > pivot) j--;
        if (i <= j) swap(values, i++, j--);
      }
      if (place <= j) high = j;
      else if (place >= i) low = i;
      else return;
    }
  }

  private static void swap(double[] values, int i, int j) {
    var kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
