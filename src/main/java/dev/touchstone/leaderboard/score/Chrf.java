package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.stream.IntStream;

/**
 * chrF (Popović 2015) as sacreBLEU reckons it by default: runs of up to six characters without
 * white space, recall weighing twice as much as precision; 0 to 100. Signature {@code
 * nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no}.
 */
final class Chrf {
  private static final int ORDERS = 6;

  /** The square of how many times as much recall weighs as precision. */
  private static final double RECALL_WEIGHT = 4;

  private Chrf() {}

  static Statistic over(Truth.Texts truth, Predictions.Texts given) {
    var counts =
        IntStream.range(0, truth.size())
            .mapToObj(i -> counts(given.values().get(i), truth.values().get(i)))
            .toArray(int[][]::new);
    return new SummedCounts(counts, truth.weights(), Chrf::score);
  }

  /** For each length how many runs the prediction has, the reference has, and both have. */
  private static int[] counts(String predicted, String actual) {
    var letters = letters(predicted);
    var reference = letters(actual);
    var counts = new int[3 * ORDERS];
    for (int n = 1; n <= ORDERS; n++) {
      var runs = Ngrams.of(letters, n);
      var wanted = Ngrams.of(reference, n);
      counts[3 * n - 3] = wanted.total() > 0 ? runs.total() : 0;
      counts[3 * n - 2] = wanted.total();
      counts[3 * n - 1] = runs.shared(wanted);
    }
    return counts;
  }

  private static List<Integer> letters(String text) {
    return String.join("", Words.plain(text)).codePoints().boxed().toList();
  }

  /** Precision and recall are means over the lengths that both texts have. */
  private static double score(double[] sums) {
    double precision = 0, recall = 0;
    var orders = 0;
    for (int n = 0; n < ORDERS; n++) {
      double runs = sums[3 * n], wanted = sums[3 * n + 1];
      if (runs == 0 || wanted == 0) continue;
      precision += sums[3 * n + 2] / runs;
      recall += sums[3 * n + 2] / wanted;
      orders++;
    }
    if (precision + recall == 0) return 0;
    var both = (1 + RECALL_WEIGHT) * precision * recall / orders;
    return 100 * both / (RECALL_WEIGHT * precision + recall);
  }
}
