package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How alike two orders of the same things are. */
public final class RankCorrelation {
  private static final int LEAST = 3;

  private RankCorrelation() {}

  /**
   * Spearman's coefficient (1904): the correlation of ranks, equal values sharing their middle
   * rank. Empty for fewer than three pairs, or where all values on one side are equal.
   */
  public static OptionalDouble spearman(double[] one, double[] other) {
    if (one.length < LEAST) return OptionalDouble.empty();
    var r = correlation(ranks(one), ranks(other));
    return Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(r);
  }

  private static double correlation(double[] x, double[] y) {
    var middle = (x.length + 1) / 2.0;
    double xx = 0, yy = 0, xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
      xy += (x[i] - middle) * (y[i] - middle);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double[] ranks(double[] values) {
    var ranks = new double[values.length];
    Arrays.setAll(
        ranks,
        i -> {
          var below = Arrays.stream(values).filter(v -> v < values[i]).count();
          var equal = Arrays.stream(values).filter(v -> v == values[i]).count();
          return below + (equal + 1) / 2.0;
        });
    return ranks;
  }
}
