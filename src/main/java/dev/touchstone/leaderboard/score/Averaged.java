package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * A metric that follows from one mean over the items. Its resamples need no pass over the items:
 * sums over the units are enough.
 */
interface Averaged extends Statistic {
  /** What each item gives to the mean. */
  double[] contributions();

  /** How much each item counts; null if each counts once. */
  default double @Nullable [] weights() {
    return null;
  }

  /** The metric, given the mean. */
  double fromMean(double mean);
}
