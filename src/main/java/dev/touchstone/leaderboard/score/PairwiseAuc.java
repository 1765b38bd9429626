package dev.touchstone.leaderboard.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean of the ROC AUC over all pairs of classes, looking for each pair only at rows of the two,
 * once with either as the one to find (Hand and Till 2001).
 */
final class PairwiseAuc {
  private PairwiseAuc() {}

  static Statistic of(Truth.Classes truth, double[][] likelihoods) {
    var pairs = new ArrayList<Statistic>();
    for (int a = 0; a < likelihoods.length; a++) {
      for (int b = a + 1; b < likelihoods.length; b++) pairs.add(pair(truth, likelihoods, a, b));
    }
    return new MacroMean(pairs);
  }

  private static Statistic pair(Truth.Classes truth, double[][] likelihoods, int a, int b) {
    var rows =
        IntStream.range(0, truth.size())
            .filter(i -> truth.index()[i] == a || truth.index()[i] == b)
            .toArray();
    var some = truth.rows(rows);
    var both = List.of(found(some, likelihoods[a], rows, a), found(some, likelihoods[b], rows, b));
    return new SomeRows(truth.size(), rows, new MacroMean(both));
  }

  private static RocAuc found(Truth.Classes some, double[] likelihoods, int[] rows, int k) {
    return new RocAuc(Pick.of(likelihoods, rows), some.index(), k, some.weights());
  }
}
