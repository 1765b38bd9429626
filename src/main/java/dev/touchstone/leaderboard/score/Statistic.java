package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
   * What can be said of each item alone: whether it is right (1 or 0), its loss, its error; null
   * where the metric has nothing of the kind. Without weights. To be read, not to be averaged: of
   * many metrics the value is not their mean.
   */
  default double @Nullable [] perItem() {
    return null;
  }
}
