package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The chance that a row of the class gets a higher score than a row of another, ties counting one
 * half (the Mann-Whitney statistic over the number of pairs). The rows are sorted once; each
 * resample is then one pass over them.
 */
final class RocAuc implements Statistic {
  /** Rows by ascending score, and for each whether it opens a new group of equal scores. */
  private final int[] order;

  private final boolean[] opens;
  private final boolean[] positive;

  private final double @Nullable [] weights;

  RocAuc(double[] scores, int[] truth, int positiveClass) {
    this(scores, truth, positiveClass, null);
  }

  RocAuc(double[] scores, int[] truth, int positiveClass, double @Nullable [] weights) {
    this.weights = weights;
    order = sorted(scores);
    opens = new boolean[order.length];
    positive = new boolean[order.length];
    for (int k = 0; k < order.length; k++) {
      opens[k] = k == 0 || scores[order[k]] != scores[order[k - 1]];
      positive[k] = truth[order[k]] == positiveClass;
    }
  }

  @Override
  public int size() {
    return order.length;
  }

  @Override
  public double of(int[] times) {
    double won = 0, above = 0, below = 0, groupAbove = 0, groupBelow = 0;
    for (int k = 0; k < order.length; k++) {
      if (opens[k]) {
        won += groupAbove * (below + groupBelow / 2);
        above += groupAbove;
        below += groupBelow;
        groupAbove = groupBelow = 0;
      }
      var count = Weights.of(weights, times, order[k]);
      if (positive[k]) groupAbove += count;
      else groupBelow += count;
    }
    won += groupAbove * (below + groupBelow / 2);
    return won / ((above + groupAbove) * (below + groupBelow));
  }

  private static int[] sorted(double[] scores) {
    var rows = new Integer[scores.length];
    Arrays.setAll(rows, i -> i);
    Arrays.sort(rows, (a, b) -> Double.compare(scores[a], scores[b]));
    return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
  }
}
