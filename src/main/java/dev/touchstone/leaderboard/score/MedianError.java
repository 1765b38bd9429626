package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * The weighted median of errors: the lowest that at least half of the weight does not exceed, or,
 * where that is exactly half, the mean of it and the next. This is the averaged inverted
 * distribution function (type 2 of Hyndman and Fan 1996), as scikit-learn's {@code
 * median_absolute_error} has it since 1.8; without weights it is the usual median.
 */
final class MedianError implements Statistic {
  private final double[] errors;
  private final Ascending order;
  private final double @Nullable [] weights;

  MedianError(double[] errors, double @Nullable [] weights) {
    this.errors = errors;
    this.weights = weights;
    order = Ascending.by(errors);
  }

  @Override
  public int size() {
    return errors.length;
  }

  @Override
  public double of(int[] times) {
    var half = total(times) / 2;
    var below = 0.0;
    for (int k = 0; k < order.size(); k++) {
      below += weight(times, k);
      if (below >= half && below > 0)
        return below - half > Math.ulp(1.0) ? at(k) : between(times, k);
    }
    return at(order.size() - 1);
  }

  private double total(int[] times) {
    var sum = 0.0;
    for (int k = 0; k < order.size(); k++) sum += weight(times, k);
    return sum;
  }

  /** Half of the weight lies up to k, the other half from the next row on that counts at all. */
  private double between(int[] times, int k) {
    for (int next = k + 1; next < order.size(); next++) {
      if (weight(times, next) > 0) return at(k) + (at(next) - at(k)) / 2;
    }
    return at(k);
  }

  private double at(int k) {
    return errors[order.rows()[k]];
  }

  private double weight(int[] times, int k) {
    return Weights.of(weights, times, order.rows()[k]);
  }
}
