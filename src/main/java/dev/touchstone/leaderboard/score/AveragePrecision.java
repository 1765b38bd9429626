package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * The precision at each score from the highest down, weighted by how much recall grows there; rows
 * of equal scores come in together. This is scikit-learn's {@code average_precision_score}, without
 * interpolation (Su, Yuan and Zhu 2015). NaN where no row is of the class.
 */
final class AveragePrecision implements Statistic {
  private final Ascending order;
  private final boolean[] positive;
  private final double @Nullable [] weights;

  AveragePrecision(double[] scores, Truth.Classes truth, int positiveClass) {
    order = Ascending.by(scores);
    positive = new boolean[scores.length];
    for (int i = 0; i < positive.length; i++) positive[i] = truth.index()[i] == positiveClass;
    weights = truth.weights();
  }

  @Override
  public int size() {
    return positive.length;
  }

  @Override
  public double of(int[] times) {
    double found = 0, seen = 0, group = 0, sum = 0;
    for (int k = order.size() - 1; k >= 0; k--) {
      var row = order.rows()[k];
      var weight = Weights.of(weights, times, row);
      seen += weight;
      group += positive[row] ? weight : 0;
      if (order.opens()[k] && group > 0) {
        found += group;
        sum += group * found / seen;
        group = 0;
      }
    }
    return sum / found;
  }
}
