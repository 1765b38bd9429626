package dev.touchstone.leaderboard.score;

import dev.touchstone.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How much the rows of a test set count; null where each counts once. */
final class Weights {
  private Weights() {}

  /**
   * @throws InvalidInput if there is not one positive, finite weight for each row: a row that
   *     should not count has no place in a test set
   */
  static void require(double @Nullable [] weights, int rows) {
    if (weights == null) return;
    if (weights.length != rows) {
      throw new InvalidInput("There are %,d weights for %,d rows.".formatted(weights.length, rows));
    }
    for (var weight : weights) {
      if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new InvalidInput("A weight must be a number above 0; there is %s.".formatted(weight));
      }
    }
  }

  static double @Nullable [] rows(double @Nullable [] weights, int[] rows) {
    return weights == null ? null : Pick.of(weights, rows);
  }

  /** What a row weighs that came this many times. */
  static double of(double @Nullable [] weights, int[] times, int row) {
    return weights == null ? times[row] : times[row] * weights[row];
  }
}
