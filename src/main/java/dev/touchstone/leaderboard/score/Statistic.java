package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Optional;

/**
 * A metric of fixed predictions as a function of how often each item counts. Items are what may be
 * drawn again: the test rows, or the queries of a ranking.
 */
public interface Statistic {
  /** How many items there are. */
  int size();

  /**
   * The metric where item {@code i} counts {@code times[i]} times, each time with its weight; NaN
   * where it is not defined, which depends on the truth alone, never on the predictions.
   */
  double of(int[] times);

  /** The metric with every item counted once. */
  default double value() {
    var once = new int[size()];
    Arrays.fill(once, 1);
    return of(once);
  }

  /**
   * What each item contributes, where the metric is their mean or a function of it; empty where it
   * is a property of all items together. Without weights.
   */
  default Optional<double[]> perItem() {
    return Optional.empty();
  }
}
