package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/** From {@code low} to {@code high}, both included. */
public record Interval(double low, double high) {
  /** All numbers. */
  static final Interval UNBOUNDED =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Interval {
    if (!(low <= high)) throw new IllegalArgumentException(low + " is above " + high);
  }

  public static Interval around(double centre, double margin) {
    return new Interval(centre - margin, centre + margin);
  }

  /** What is left when this share of the values is cut off at either end. */
  static Interval between(double[] values, double tail) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return new Interval(Quantile.of(sorted, tail), Quantile.of(sorted, 1 - tail));
  }

  /**
   * What of it lies within a range. Whatever truth it held, it holds still, as no truth is outside;
   * of an interval that misses the range altogether its nearer end is left.
   */
  public Interval within(Interval range) {
    return new Interval(range.nearest(low), range.nearest(high));
  }

  /** The value inside that is nearest to another. */
  public double nearest(double value) {
    return Math.clamp(value, low, high);
  }

  public double margin() {
    return (high - low) / 2;
  }

  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
