package dev.touchstone.run.importance;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Trees grown on bootstrap samples, and how well each answers for the runs that it has not seen.
 *
 * @param explained the part of the variance that all of them together explain of unseen runs
 * @param losses per tree and column: how much the squared error grows when the column is shuffled,
 *     as a part of the variance
 */
record Bagging(double explained, double[][] losses) {
  private static final int TREES = 100;
  private static final long SEED = 20_260_101;

  static Bagging of(List<Column> columns, double[] target) {
    SplittableRandom random = new SplittableRandom(SEED);
    double variance = Ranks.variance(target);
    double[][] losses = new double[TREES][];
    Votes votes = new Votes(target);
    for (int tree = 0; tree < TREES; tree++) {
      int[] drawn = random.ints(target.length, 0, target.length).toArray();
      int[] unseen = unseen(drawn);
      Tree grown = Tree.grow(columns, target, drawn);
      votes.add(grown, columns, unseen);
      losses[tree] = losses(grown, columns, target, unseen, variance, random);
    }
    return new Bagging(1 - votes.error() / variance, losses);
  }

  private static int[] unseen(int[] drawn) {
    boolean[] seen = new boolean[drawn.length];
    for (int run : drawn) seen[run] = true;
    return IntStream.range(0, seen.length).filter(run -> !seen[run]).toArray();
  }

  private static double[] losses(
      Tree tree,
      List<Column> columns,
      double[] target,
      int[] unseen,
      double variance,
      SplittableRandom random) {
    double before = error(tree, columns, target, unseen, -1, unseen);
    double[] losses = new double[columns.size()];
    for (int column = 0; column < losses.length; column++) {
      int[] shuffled = shuffled(unseen, random);
      losses[column] = (error(tree, columns, target, unseen, column, shuffled) - before) / variance;
    }
    return losses;
  }

  private static int[] shuffled(int[] runs, SplittableRandom random) {
    int[] shuffled = runs.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = kept;
    }
    return shuffled;
  }

  /** The mean squared error when the runs have the values of other runs in one column. */
  private static double error(
      Tree tree, List<Column> columns, double[] target, int[] runs, int column, int[] others) {
    return IntStream.range(0, runs.length)
        .mapToDouble(
            i ->
                tree.predict(c -> columns.get(c).codes()[c == column ? others[i] : runs[i]])
                    - target[runs[i]])
        .map(away -> away * away)
        .average()
        .orElse(0);
  }

  double share(int column) {
    return of(column).average().orElse(0);
  }

  double error(int column) {
    double[] values = of(column).toArray();
    return Math.sqrt(Ranks.variance(values) / (values.length - 1));
  }

  private DoubleStream of(int column) {
    return Arrays.stream(losses).mapToDouble(tree -> tree[column]);
  }

  /** What the trees that have not seen a run say of it, on average. */
  private static final class Votes {
    private final double[] target;
    private final double[] sums;
    private final int[] counts;

    Votes(double[] target) {
      this.target = target;
      this.sums = new double[target.length];
      this.counts = new int[target.length];
    }

    void add(Tree tree, List<Column> columns, int[] unseen) {
      for (int run : unseen) {
        sums[run] += tree.predict(column -> columns.get(column).codes()[run]);
        counts[run]++;
      }
    }

    double error() {
      return IntStream.range(0, target.length)
          .filter(run -> counts[run] > 0)
          .mapToDouble(run -> sums[run] / counts[run] - target[run])
          .map(away -> away * away)
          .average()
          .orElse(0);
    }
  }
}
