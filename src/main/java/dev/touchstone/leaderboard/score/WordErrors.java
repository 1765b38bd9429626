package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The word error rate: the fewest words to replace, delete or insert that turn each prediction into
 * its reference, summed, over how many words the references have. Words are what stands between
 * spaces, case and punctuation kept, as in jiwer. NaN where the references have no word at all.
 */
final class WordErrors {
  private WordErrors() {}

  static Statistic over(Truth.Texts truth, Predictions.Texts given) {
    var counts =
        IntStream.range(0, truth.size())
            .mapToObj(i -> counts(given.values().get(i), truth.values().get(i)))
            .toArray(int[][]::new);
    return new SummedCounts(counts, truth.weights(), sums -> sums[0] / sums[1]);
  }

  private static int[] counts(String predicted, String actual) {
    var reference = Words.spoken(actual);
    return new int[] {distance(Words.spoken(predicted), reference), reference.size()};
  }

  /** Levenshtein (1966), one row of the table at a time. */
  private static int distance(List<String> words, List<String> reference) {
    var row = IntStream.rangeClosed(0, reference.size()).toArray();
    for (int i = 1; i <= words.size(); i++) next(row, i, words.get(i - 1), reference);
    return row[reference.size()];
  }

  private static void next(int[] row, int i, String word, List<String> reference) {
    var diagonal = row[0];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      var above = row[j];
      var replaced = diagonal + (word.equals(reference.get(j - 1)) ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
      diagonal = above;
    }
  }
}
