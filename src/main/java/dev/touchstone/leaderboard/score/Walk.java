package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * From the least sure pair to the surest, over a few resamples at once. Most differences are
 * nowhere near the largest so far. That is seen from whole numbers, which the compiler makes vector
 * instructions of and which err by less than three units; only what may be larger is reckoned
 * exactly.
 */
final class Walk {
  /** Resamples that are walked through together, so that their values stay near the processor. */
  static final int LANES = 128;

  /** Differences of two have one bit more, and the sign. */
  private static final double LARGEST = 1 << 29;

  private static final int DOUBT = 3;

  private final double[][] centred;
  private final int[] resamples;
  private final int[] rounded;
  private final double unit;
  private final Staircase.Builder[] stairs;
  private double lowest;

  /**
   * @param centred of each seat its resampled values less their mean
   * @param resamples which of them to walk through
   */
  Walk(double[][] centred, int[] resamples) {
    this.centred = centred;
    this.resamples = resamples;
    stairs = new Staircase.Builder[resamples.length];
    Arrays.setAll(stairs, lane -> new Staircase.Builder());
    unit = LARGEST / largest();
    rounded = new int[centred.length * resamples.length];
    for (int seat = 0; seat < centred.length; seat++) round(seat);
  }

  private double largest() {
    var largest = Double.MIN_NORMAL;
    for (double[] values : centred)
      for (int b : resamples) largest = Math.max(largest, Math.abs(values[b]));
    return largest;
  }

  private void round(int seat) {
    var values = centred[seat];
    var at = seat * resamples.length;
    for (int b : resamples) rounded[at++] = (int) (values[b] * unit);
  }

  /** The staircase of each resample. */
  Staircase[] over(PairList pairs) {
    for (int k = 0; k < pairs.size(); k++) {
      var bound = (int) (lowest * pairs.errors()[k] * unit) - DOUBT;
      if (widest(pairs.one(k), pairs.other(k)) > bound) raise(pairs, k, bound);
    }
    return Arrays.stream(stairs).map(Staircase.Builder::done).toArray(Staircase[]::new);
  }

  private int widest(int one, int other) {
    return widest(rounded, one * resamples.length, other * resamples.length, resamples.length);
  }

  private static int widest(int[] values, int one, int other, int count) {
    var widest = 0;
    for (int l = 0; l < count; l++)
      widest = Math.max(widest, Math.abs(values[one + l] - values[other + l]));
    return widest;
  }

  private void raise(PairList pairs, int k, int bound) {
    var one = pairs.one(k) * resamples.length;
    var other = pairs.other(k) * resamples.length;
    var scale = 1 / pairs.errors()[k];
    for (int l = 0; l < resamples.length; l++) {
      if (Math.abs(rounded[one + l] - rounded[other + l]) > bound)
        stairs[l].raise(pairs.sure()[k], difference(pairs, k, resamples[l]) * scale);
    }
    lowest = Double.POSITIVE_INFINITY;
    for (var staircase : stairs) lowest = Math.min(lowest, staircase.top());
  }

  private double difference(PairList pairs, int k, int b) {
    return Math.abs(centred[pairs.one(k)][b] - centred[pairs.other(k)][b]);
  }
}
