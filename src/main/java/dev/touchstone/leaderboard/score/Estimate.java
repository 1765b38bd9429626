package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * A score with its doubt.
 *
 * @param value the metric on all rows of the test set
 * @param rows how many rows that are
 * @param resampled the metric on each resample, in the order all entries share
 */
public record Estimate(double value, int rows, double[] resampled) {
  public static Estimate of(Statistic statistic, Resamples resamples) {
    return new Estimate(statistic.value(), statistic.size(), resamples.of(statistic));
  }

  /** The percentile bootstrap interval, 95 %. */
  public Interval interval() {
    return Interval.middle95(resampled);
  }

  /**
   * The standard error: how much the score differs between test sets of this size. The spread of
   * resamples falls short of it by the factor sqrt((n - 1) / n), which is made good here.
   */
  public double standardError() {
    return Spread.of(resampled) * Math.sqrt(rows / Math.max(1.0, rows - 1.0));
  }

  /** This minus another, resample by resample: what both share cancels out. */
  public Estimate minus(Estimate other) {
    var differences = new double[resampled.length];
    Arrays.setAll(differences, b -> resampled[b] - other.resampled[b]);
    return new Estimate(value - other.value, rows, differences);
  }
}
