package dev.touchstone.leaderboard.score;

import java.util.stream.IntStream;

/**
 * BLEU (Papineni et al. 2002) as sacreBLEU reckons it (Post 2018) by default: tokeniser 13a, up to
 * four words, one reference, case kept, exponential smoothing; 0 to 100. Signature {@code
 * nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp}.
 */
final class Bleu {
  private static final int ORDERS = 4;

  private Bleu() {}

  static Statistic over(Truth.Texts truth, Predictions.Texts given) {
    var counts =
        IntStream.range(0, truth.size())
            .mapToObj(i -> counts(given.values().get(i), truth.values().get(i)))
            .toArray(int[][]::new);
    return new SummedCounts(counts, truth.weights(), Bleu::score);
  }

  /** Length of the prediction, of the reference, then shared and all runs by length. */
  private static int[] counts(String predicted, String actual) {
    var words = Words.international(predicted);
    var reference = Words.international(actual);
    var counts = new int[2 + 2 * ORDERS];
    counts[0] = words.size();
    counts[1] = reference.size();
    for (int n = 1; n <= ORDERS; n++) {
      var runs = Ngrams.of(words, n);
      counts[1 + n] = runs.shared(Ngrams.of(reference, n));
      counts[1 + ORDERS + n] = runs.total();
    }
    return counts;
  }

  private static double score(double[] sums) {
    if (IntStream.rangeClosed(1, ORDERS).allMatch(n -> sums[1 + n] == 0)) return 0;
    double halved = 1, logs = 0;
    for (int n = 1; n <= ORDERS; n++) {
      var total = sums[1 + ORDERS + n];
      if (total == 0) return 0;
      if (sums[1 + n] == 0) halved *= 2;
      logs += Math.log((sums[1 + n] == 0 ? 1 / halved : sums[1 + n]) / total);
    }
    return 100 * brevity(sums[0], sums[1]) * Math.exp(logs / ORDERS);
  }

  /** What a translation loses that is shorter than the reference. */
  private static double brevity(double predicted, double reference) {
    return predicted < reference ? Math.exp(1 - reference / predicted) : 1;
  }
}
