package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A score with its doubt.
 *
 * @param value the metric on all rows of the test set
 * @param units how many independent parts a resample draws from: the rows, or their groups
 * @param resampled the metric on each resample, in the order all entries share
 */
public record Estimate(double value, int units, double[] resampled) {
  public static Estimate of(Statistic statistic, Resamples resamples) {
    return of(statistic, resamples, null);
  }

  /**
   * @param groups a number per item, the same for items that are drawn together; null if none are
   */
  public static Estimate of(Statistic statistic, Resamples resamples, int @Nullable [] groups) {
    var units = resamples.units(statistic.size(), groups);
    return new Estimate(statistic.value(), units.count(), resamples.of(statistic, units));
  }

  /**
   * The 95 % interval: the percentile bootstrap, expanded for the number of units (Hesterberg
   * 2015), as plain percentiles are too narrow where units are few.
   */
  public Interval interval() {
    return Interval.between(resampled, Student.tail(units - 1));
  }

  /**
   * The standard error: how much the score differs between test sets of this size. The spread of
   * resamples falls short of it by the factor sqrt((n - 1) / n), which is made good here.
   */
  public double standardError() {
    return Spread.of(resampled) * Student.widening(units);
  }

  /** This minus another, resample by resample: what both share cancels out. */
  public Estimate minus(Estimate other) {
    var differences = new double[resampled.length];
    Arrays.setAll(differences, b -> resampled[b] - other.resampled[b]);
    return new Estimate(value - other.value, units, differences);
  }
}
