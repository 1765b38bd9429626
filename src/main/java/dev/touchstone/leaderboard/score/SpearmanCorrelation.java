package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * The correlation of ranks (Spearman 1904), equal values sharing the mean of their ranks. NaN where
 * all true values are the same. Where all predictions are the same SciPy gives NaN; here it is 0,
 * for who says nothing about the order has no part in it.
 */
record SpearmanCorrelation(Ascending truth, Ascending predicted, double @Nullable [] weights)
    implements Statistic {
  static SpearmanCorrelation of(Truth.Numbers truth, Predictions.Numbers given) {
    return new SpearmanCorrelation(
        Ascending.by(truth.values()), Ascending.by(given.values()), truth.weights());
  }

  @Override
  public int size() {
    return truth.size();
  }

  @Override
  public double of(int[] times) {
    if (!truth.varies(times)) return Double.NaN;
    if (!predicted.varies(times)) return 0;
    var counts = new double[times.length];
    var total = 0.0;
    for (int i = 0; i < counts.length; i++) total += counts[i] = Weights.of(weights, times, i);
    return correlation(centred(truth, counts, total), centred(predicted, counts, total), counts);
  }

  /** The mean rank of each row minus that of all: ranks start at half a row, as weights may be. */
  private static double[] centred(Ascending order, double[] counts, double total) {
    var ranks = new double[counts.length];
    var below = 0.0;
    for (int start = 0, end; start < ranks.length; start = end) {
      var group = 0.0;
      end = start;
      do group += counts[order.rows()[end++]];
      while (end < ranks.length && !order.opens()[end]);
      for (int k = start; k < end; k++) ranks[order.rows()[k]] = below + group / 2 - total / 2;
      below += group;
    }
    return ranks;
  }

  private static double correlation(double[] x, double[] y, double[] counts) {
    double xx = 0, yy = 0, xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += counts[i] * x[i] * x[i];
      yy += counts[i] * y[i] * y[i];
      xy += counts[i] * x[i] * y[i];
    }
    return xy / Math.sqrt(xx * yy);
  }
}
