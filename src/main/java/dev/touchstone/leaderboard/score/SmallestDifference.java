package dev.touchstone.leaderboard.score;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The difference between two entries that a test set would show in 80 % of cases: the bar of the
 * test plus what 80 % need above it, times the typical error of a difference near the top.
 */
final class SmallestDifference {
  private static final double POWER = 0.80;

  /** How many of the entries nearest to the leader say what a typical error is. */
  private static final int NEIGHBOURS = 5;

  private SmallestDifference() {}

  static OptionalDouble of(Comparisons comparisons) {
    var errors =
        IntStream.range(1, comparisons.entries())
            .mapToDouble(i -> comparisons.error(0, i))
            .filter(e -> e > 0)
            .limit(NEIGHBOURS)
            .sorted()
            .toArray();
    if (errors.length == 0) return OptionalDouble.empty();
    var errorsNeeded = comparisons.lastBar() + Quantile.normal(POWER);
    return OptionalDouble.of(errorsNeeded * Quantile.of(errors, 0.5));
  }
}
