package dev.touchstone.leaderboard.score;

import java.util.Arrays;

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

  RocAuc(double[] scores, int[] truth, int positiveClass) {
    order = sorted(scores);
    opens = new boolean[order.length];
    positive = new boolean[order.length];
    for (int k = 0; k < order.length; k++) {
      opens[k] = k == 0 || scores[order[k]] != scores[order[k - 1]];
      positive[k] = truth[order[k]] == positiveClass;
    }
  }

  /** The mean over the classes of one class against the rest, classes weighing the same. */
  static Statistic oneVersusRest(double[][] scores, int[] truth) {
    var parts = new RocAuc[scores.length];
    Arrays.setAll(parts, k -> new RocAuc(scores[k], truth, k));
    return new Macro(parts);
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
      var count = times[order[k]];
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

  /** Leaves out a class that has no row, or every row: there is nothing to tell it from. */
  private record Macro(RocAuc[] parts) implements Statistic {
    @Override
    public int size() {
      return parts[0].size();
    }

    @Override
    public double of(int[] times) {
      return Arrays.stream(parts)
          .mapToDouble(part -> part.of(times))
          .filter(Double::isFinite)
          .average()
          .orElse(Double.NaN);
    }
  }
}
