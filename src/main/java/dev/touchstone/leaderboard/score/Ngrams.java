package dev.touchstone.leaderboard.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each run of tokens of one length comes in a text.
 *
 * @param counts by run
 * @param total how many runs there are
 */
record Ngrams(Map<List<?>, Integer> counts, int total) {
  static Ngrams of(List<?> tokens, int length) {
    var counts = new HashMap<List<?>, Integer>();
    var total = Math.max(0, tokens.size() - length + 1);
    for (int i = 0; i < total; i++) counts.merge(tokens.subList(i, i + length), 1, Integer::sum);
    return new Ngrams(counts, total);
  }

  /** How many runs both have, each counted as often as the one that has it less often. */
  int shared(Ngrams other) {
    return counts.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), other.counts.getOrDefault(e.getKey(), 0)))
        .sum();
  }
}
