package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tau-b (Kendall 1945): pairs in the right order minus pairs in the wrong one, over the geometric
 * mean of how many pairs differ in truth and in prediction. A pair of rows weighs the product of
 * their weights. NaN where all true values are the same; 0 where all predictions are, which SciPy
 * calls NaN.
 *
 * <p>The rows are taken by ascending truth, and a tree of sums (Fenwick 1994) over the predictions
 * says how much weight was below and above: n log n.
 */
final class KendallCorrelation implements Statistic {
  private final Ascending truth;
  private final Ascending predicted;
  private final int[] group;
  private final int groups;
  private final double @Nullable [] weights;

  private KendallCorrelation(Truth.Numbers truth, double[] predictions) {
    this.truth = Ascending.by(truth.values());
    predicted = Ascending.by(predictions);
    group = predicted.groups();
    groups = predicted.groupCount();
    weights = truth.weights();
  }

  static Statistic of(Truth.Numbers truth, Predictions.Numbers given) {
    return new KendallCorrelation(truth, given.values());
  }

  @Override
  public int size() {
    return group.length;
  }

  @Override
  public double of(int[] times) {
    if (!truth.varies(times)) return Double.NaN;
    if (!predicted.varies(times)) return 0;
    return new Pass(times).tau();
  }

  /** One count of the pairs. */
  private final class Pass {
    private final int[] times;
    private final double[] tree = new double[groups + 1];
    private final double[] tied = new double[groups];
    private double before;
    private double order;
    private double sameTruth;

    Pass(int[] times) {
      this.times = times;
    }

    double tau() {
      for (int start = 0, end; start < group.length; start = end) {
        end = start + 1;
        while (end < group.length && !truth.opens()[end]) end++;
        equalTruth(start, end);
      }
      var all = before * before;
      var differInTruth = (all - sameTruth) / 2;
      var differInPrediction = (all - Arrays.stream(tied).map(w -> w * w).sum()) / 2;
      return order / Math.sqrt(differInTruth) / Math.sqrt(differInPrediction);
    }

    private void equalTruth(int start, int end) {
      for (int k = start; k < end; k++) compare(truth.rows()[k]);
      var weight = 0.0;
      for (int k = start; k < end; k++) weight += enter(truth.rows()[k]);
      before += weight;
      sameTruth += weight * weight;
    }

    private void compare(int row) {
      var below = upTo(group[row]);
      var above = before - below - tied[group[row]];
      order += Weights.of(weights, times, row) * (below - above);
    }

    private double enter(int row) {
      var weight = Weights.of(weights, times, row);
      tied[group[row]] += weight;
      for (int at = group[row] + 1; at < tree.length; at += at & -at) tree[at] += weight;
      return weight;
    }

    /** What has entered of the groups below this one. */
    private double upTo(int group) {
      var sum = 0.0;
      for (int at = group; at > 0; at -= at & -at) sum += tree[at];
      return sum;
    }
  }
}
