package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The mean of the ROC AUC over all ordered pairs of classes: how often a row of the one gets a
 * higher probability of it than a row of the other, ties counting one half (Hand and Till 2001).
 * Classes that have no row are left out; NaN where fewer than two have one.
 *
 * <p>Rows are sorted once for each class. One pass over them then answers for all other classes at
 * once, as it knows how much weight of each is below.
 */
final class PairwiseAuc implements Statistic {
  private final Ascending[] orders;
  private final int[] truth;
  private final double @Nullable [] weights;

  PairwiseAuc(Truth.Classes truth, double[][] likelihoods) {
    orders = Arrays.stream(likelihoods).map(Ascending::by).toArray(Ascending[]::new);
    this.truth = truth.index();
    weights = truth.weights();
  }

  @Override
  public int size() {
    return truth.length;
  }

  @Override
  public double of(int[] times) {
    var totals = new double[orders.length];
    for (int i = 0; i < truth.length; i++) totals[truth[i]] += Weights.of(weights, times, i);
    var sum = 0.0;
    for (int k = 0; k < totals.length; k++) {
      if (totals[k] > 0) sum += new Pass(k, times).mean(totals);
    }
    return sum / Arrays.stream(totals).filter(t -> t > 0).count();
  }

  /** One class against each other, by the probabilities of this class. */
  private final class Pass {
    private final int wanted;
    private final int[] times;
    private final double[] below = new double[orders.length];
    private final double[] equal = new double[orders.length];
    private final double[] won = new double[orders.length];

    Pass(int wanted, int[] times) {
      this.wanted = wanted;
      this.times = times;
    }

    double mean(double[] totals) {
      var order = orders[wanted];
      for (int start = 0, end; start < truth.length; start = end) {
        end = start + 1;
        while (end < truth.length && !order.opens()[end]) end++;
        equalScores(order.rows(), start, end);
      }
      double sum = 0, others = 0;
      for (int k = 0; k < totals.length; k++) {
        if (k == wanted || totals[k] == 0) continue;
        sum += won[k] / (totals[wanted] * totals[k]);
        others++;
      }
      return sum / others;
    }

    private void equalScores(int[] rows, int start, int end) {
      for (int k = start; k < end; k++) {
        equal[truth[rows[k]]] += Weights.of(weights, times, rows[k]);
      }
      var found = equal[wanted];
      for (int k = 0; found > 0 && k < won.length; k++) won[k] += found * (below[k] + equal[k] / 2);
      for (int k = start; k < end; k++) {
        var other = truth[rows[k]];
        below[other] += equal[other];
        equal[other] = 0;
      }
    }
  }
}
