package dev.touchstone.leaderboard.score;

/** A metric of fixed predictions as a function of how often each test row counts. */
public interface Statistic {
  /** How many test rows there are. */
  int size();

  /**
   * The metric where row {@code i} counts {@code times[i]} times; NaN where it is not defined,
   * which depends on the truth alone, never on the predictions.
   */
  double of(int[] times);

  /**
   * What each row contributes, where the metric is their mean or a function of it; empty where it
   * is a property of all rows together.
   */
  default java.util.Optional<double[]> perItem() {
    return java.util.Optional.empty();
  }

  /** The metric with every row counted once. */
  default double value() {
    var once = new int[size()];
    java.util.Arrays.fill(once, 1);
    return of(once);
  }
}
