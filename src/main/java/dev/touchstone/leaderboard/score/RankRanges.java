package dev.touchstone.leaderboard.score;

import java.util.stream.IntStream;

/**
 * The places each entry may hold: after all that were shown to be better, before all that were
 * shown to be worse. Since all comparisons together are wrong on at most 5 % of boards, so are all
 * ranges together (Mogstad, Romano, Shaikh and Wilhelm 2024).
 */
final class RankRanges {
  private RankRanges() {}

  static RankRange[] of(Comparisons comparisons) {
    return IntStream.range(0, comparisons.entries())
        .parallel()
        .mapToObj(i -> range(comparisons, i))
        .toArray(RankRange[]::new);
  }

  private static RankRange range(Comparisons comparisons, int place) {
    var entries = comparisons.entries();
    var better = told(comparisons, place, IntStream.range(0, place));
    var worse = told(comparisons, place, IntStream.range(place + 1, entries));
    return new RankRange(1 + better, entries - worse);
  }

  private static int told(Comparisons comparisons, int place, IntStream others) {
    return (int) others.filter(other -> comparisons.told(place, other)).count();
  }
}
