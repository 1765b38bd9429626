package dev.touchstone.leaderboard.score;

import java.util.List;

/**
 * ROUGE-L of one text (Lin 2004) as rouge-score reckons it without a stemmer: the longest common
 * subsequence of words as a share of either text, and the harmonic mean of the two shares. 0 where
 * either text has no word.
 */
final class RougeL {
  private RougeL() {}

  static double of(String predicted, String actual) {
    var words = Words.summary(predicted);
    var reference = Words.summary(actual);
    var common = (double) common(words, reference);
    return common == 0 ? 0 : 2 * common / (words.size() + reference.size());
  }

  private static int common(List<String> words, List<String> reference) {
    var row = new int[reference.size() + 1];
    for (var word : words) {
      var diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        var above = row[j];
        row[j] = word.equals(reference.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[reference.size()];
  }
}
