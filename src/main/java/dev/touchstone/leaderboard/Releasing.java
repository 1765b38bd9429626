package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.CoarseScore;
import dev.touchstone.leaderboard.score.Task;

/**
 * How public scores of a benchmark are released.
 *
 * @param step no coarse score is finer and no smaller gain climbs the Ladder, in the metric's unit;
 *     0 where nothing is stated
 */
public record Releasing(Mechanism mechanism, double step) {
  public Releasing {
    if (!(step >= 0) || Double.isInfinite(step)) {
      throw new InvalidInput("The step of released scores must be a number from 0 up.");
    }
  }

  /** Coarse, by a step that follows from the number of public rows. */
  static Releasing usual(Task task, int publicRows) {
    return new Releasing(Mechanism.COARSE, usualStep(task, publicRows));
  }

  static double usualStep(Benchmark benchmark) {
    return usualStep(benchmark.task(), benchmark.publicRows());
  }

  /** None for errors in a unit of their own: what their intervals support is the limit there. */
  static double usualStep(Task task, int publicRows) {
    return task == Task.REGRESSION ? 0 : CoarseScore.usualStep(publicRows);
  }
}
