package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chance that a row of the class gets a higher score than a row of another, ties counting one
 * half (the Mann-Whitney statistic over the number of pairs). The rows are sorted for the first
 * resample; each resample is then one pass over them.
 */
final class RocAuc implements Statistic {
  /** Set in {@link #sorted} where a row is of the class; what is below are the other two. */
  private static final int POSITIVE = 1 << 31;

  /** Set where a row's score is another than that of the row before. */
  private static final int OPENS = 1 << 30;

  private static final int ROW = OPENS - 1;

  private final double[] scores;
  private final int[] truth;
  private final int positiveClass;
  private final double @Nullable [] weights;

  /** The rows by ascending score, once somebody asked for them. */
  private volatile int @Nullable [] sorted;

  RocAuc(double[] scores, int[] truth, int positiveClass) {
    this(scores, truth, positiveClass, null);
  }

  /**
   * @param scores finite; kept, not changed
   * @param truth kept, not changed
   * @param weights how much each row counts; null if each counts once
   */
  RocAuc(double[] scores, int[] truth, int positiveClass, double @Nullable [] weights) {
    if (scores.length > ROW) throw new IllegalArgumentException("More than 2^30 rows");
    this.scores = scores;
    this.truth = truth;
    this.positiveClass = positiveClass;
    this.weights = weights;
  }

  /** The mean over the classes of one class against the rest, classes weighing the same. */
  static Statistic oneVersusRest(double[][] scores, int[] truth) {
    return oneVersusRest(scores, truth, null);
  }

  static Statistic oneVersusRest(double[][] scores, int[] truth, double @Nullable [] weights) {
    var parts = new RocAuc[scores.length];
    Arrays.setAll(parts, k -> new RocAuc(scores[k], truth, k, weights));
    return new MacroMean(List.of(parts));
  }

  @Override
  public int size() {
    return scores.length;
  }

  @Override
  public double of(int[] times) {
    return weights == null ? counted(times) : weighed(times, weights);
  }

  /** The same to the last bit as counting each row once, without the order of the rows. */
  @Override
  public double value() {
    return weights == null ? WonPairs.share(scores, truth, positiveClass) : Statistic.super.value();
  }

  private int[] sorted() {
    var known = sorted;
    return known != null ? known : sort();
  }

  private synchronized int[] sort() {
    if (sorted != null) return sorted;
    var tags = new int[scores.length];
    for (int i = 0; i < tags.length; i++) tags[i] = truth[i] == positiveClass ? i | POSITIVE : i;
    var byScore = SortedScores.of(scores, tags);
    var rows = byScore.tags();
    for (int k = 0; k < rows.length; k++) if (byScore.opens(k)) rows[k] |= OPENS;
    sorted = rows;
    return rows;
  }

  /** In whole numbers, twice the pairs won being below 2^63 for up to 2^32 rows. */
  private double counted(int[] times) {
    long won = 0, above = 0, below = 0, groupAbove = 0, groupBelow = 0;
    for (int tag : sorted()) {
      if ((tag & OPENS) != 0) {
        won += groupAbove * (2 * below + groupBelow);
        above += groupAbove;
        below += groupBelow;
        groupAbove = groupBelow = 0;
      }
      int count = times[tag & ROW];
      int positive = count & (tag >> 31);
      groupAbove += positive;
      groupBelow += count - positive;
    }
    won += groupAbove * (2 * below + groupBelow);
    return won / (2.0 * (above + groupAbove) * (below + groupBelow));
  }

  private double weighed(int[] times, double[] weights) {
    double won = 0, above = 0, below = 0, groupAbove = 0, groupBelow = 0;
    for (int tag : sorted()) {
      if ((tag & OPENS) != 0) {
        won += groupAbove * (below + groupBelow / 2);
        above += groupAbove;
        below += groupBelow;
        groupAbove = groupBelow = 0;
      }
      double weight = times[tag & ROW] * weights[tag & ROW];
      if (tag < 0) groupAbove += weight;
      else groupBelow += weight;
    }
    won += groupAbove * (below + groupBelow / 2);
    return won / ((above + groupAbove) * (below + groupBelow));
  }
}
