package dev.touchstone.leaderboard.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one query in groups of equal score, the highest first. Where several rows share a
 * score, every measure is its mean over all orders of them, computed as McSherry and Najork (2008)
 * do, without trying the orders.
 *
 * @param groups the relevance of the rows of each score
 */
record RankedQuery(List<double[]> groups) {
  static RankedQuery of(Truth.Relevances truth, double[] scores, int[] rows) {
    var order = Ascending.by(Pick.of(scores, rows));
    var relevances = Pick.of(Pick.of(truth.values(), rows), order.rows());
    var groups = new ArrayList<double[]>();
    for (int start = rows.length - 1, end = rows.length; start >= 0; start--) {
      if (!order.opens()[start]) continue;
      groups.add(Arrays.copyOfRange(relevances, start, end));
      end = start;
    }
    return new RankedQuery(groups);
  }

  /**
   * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002): the gain of a row is its
   * relevance, the discount of place i is log2(1 + i).
   */
  double discountedGain(int k) {
    double gain = 0;
    var before = 0;
    for (var group : groups) {
      gain += mean(group) * discounts(before, before + group.length, k);
      before += group.length;
    }
    var best = bestGain(k);
    return best == 0 ? 0 : gain / best;
  }

  /** Over all relevant rows of the query, also those that are not among the first k. */
  double averagePrecision(int k) {
    double sum = 0, found = 0;
    var before = 0;
    for (var group : groups) {
      var relevant = relevant(group);
      sum += precisions(group.length, relevant, before, found, k);
      found += relevant;
      before += group.length;
    }
    return found == 0 ? 0 : sum / found;
  }

  double recall(int k) {
    double found = 0, all = 0;
    var before = 0;
    for (var group : groups) {
      var share = Math.clamp((k - before) / (double) group.length, 0, 1);
      found += share * relevant(group);
      all += relevant(group);
      before += group.length;
    }
    return all == 0 ? 0 : found / all;
  }

  double reciprocalRank() {
    var before = 0;
    for (var group : groups) {
      if (relevant(group) > 0) return firstAmong(group.length, relevant(group), before);
      before += group.length;
    }
    return 0;
  }

  /**
   * The precisions at the relevant rows of one group: each of its places holds one with chance
   * relevant / size, and then expects its share of the others before it.
   */
  private static double precisions(int size, double relevant, int before, double found, int k) {
    var sum = 0.0;
    for (int i = 0; i < size && before + i < k; i++) {
      var earlier = size == 1 ? 0 : i * (relevant - 1) / (size - 1);
      sum += relevant / size * (found + 1 + earlier) / (before + i + 1);
    }
    return sum;
  }

  /** One over the place of the first relevant of {@code size} rows that stand in any order. */
  private static double firstAmong(int size, double relevant, int before) {
    double sum = 0, none = 1;
    for (int i = 0; i <= size - relevant; i++) {
      var here = relevant / (size - i);
      sum += none * here / (before + i + 1);
      none *= 1 - here;
    }
    return sum;
  }

  private double bestGain(int k) {
    var all = groups.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    var gain = 0.0;
    for (int i = 0; i < Math.min(k, all.length); i++) gain += all[all.length - 1 - i] / log2(i + 2);
    return gain;
  }

  private static double discounts(int from, int to, int k) {
    var sum = 0.0;
    for (int i = from; i < Math.min(to, k); i++) sum += 1 / log2(i + 2);
    return sum;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  private static double mean(double[] group) {
    return Arrays.stream(group).average().orElse(0);
  }

  private static double relevant(double[] group) {
    return Arrays.stream(group).filter(relevance -> relevance > 0).count();
  }
}
