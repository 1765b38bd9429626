package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Coarsened;
import dev.touchstone.leaderboard.score.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What was released of a public score.
 *
 * @param value null where the Ladder released nothing
 * @param spread the standard error it is shown with; negative where the score is shown as it is
 */
record Released(@Nullable Double value, double spread) {
  private static final double EXACT = -1;

  static Released exactly(double value) {
    return new Released(value, EXACT);
  }

  /** What may be shown and computed with, of an estimate that stays inside. */
  @Nullable Estimate of(Estimate estimate) {
    if (value == null) return null;
    return spread == EXACT ? estimate : Coarsened.of(estimate, value, spread);
  }
}
