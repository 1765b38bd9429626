package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * One minus the squared errors over the squared distances of the truth from its mean. NaN where all
 * true values are the same: there is no variance to explain (scikit-learn's {@code r2_score} gives
 * 0 or 1 there unless told {@code force_finite=False}).
 */
record RSquared(double[] truth, double[] predicted, double @Nullable [] weights)
    implements Statistic {
  static RSquared of(Truth.Numbers truth, Predictions.Numbers given) {
    return new RSquared(truth.values(), given.values(), truth.weights());
  }

  @Override
  public int size() {
    return truth.length;
  }

  @Override
  public double of(int[] times) {
    var mean = mean(times);
    double missed = 0, spread = 0;
    for (int i = 0; i < times.length; i++) {
      var weight = Weights.of(weights, times, i);
      missed += weight * square(truth[i] - predicted[i]);
      spread += weight * square(truth[i] - mean);
    }
    return spread == 0 || isConstant(times) ? Double.NaN : 1 - missed / spread;
  }

  private double mean(int[] times) {
    double sum = 0, total = 0;
    for (int i = 0; i < times.length; i++) {
      var weight = Weights.of(weights, times, i);
      sum += weight * truth[i];
      total += weight;
    }
    return sum / total;
  }

  /** Rounding of the mean may leave a little where there is no spread at all. */
  private boolean isConstant(int[] times) {
    var first = Double.NaN;
    for (int i = 0; i < times.length; i++) {
      if (times[i] == 0) continue;
      if (Double.isNaN(first)) first = truth[i];
      else if (truth[i] != first) return false;
    }
    return true;
  }

  private static double square(double x) {
    return x * x;
  }
}
