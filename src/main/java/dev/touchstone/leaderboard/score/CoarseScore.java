package dev.touchstone.leaderboard.score;

/**
 * A score rounded to what its interval supports: to half its standard error, brought up to a round
 * number, and never finer than a stated step. Someone who changes one prediction sees the released
 * score change only where it lay at the edge of a step, and then by a whole step: one submission
 * says at most one bit about one label, and most say nothing.
 */
public final class CoarseScore {
  private CoarseScore() {}

  /**
   * The step that follows from the number of rows alone, for scores of the order of 1: a quarter of
   * 1 / sqrt(n), which is half the largest standard error that a mean of rights and wrongs can
   * have.
   */
  public static double usualStep(int rows) {
    return Grid.roundUp(0.25 / Math.sqrt(rows));
  }

  /**
   * @param leastStep no released score is finer; 0 where nothing is stated
   */
  public static double of(Estimate estimate, double leastStep) {
    var spread = Coarsened.spread(estimate);
    var supported = spread == 0 ? 0 : Grid.roundUp(spread / 2);
    return Grid.nearest(estimate.value(), Math.max(leastStep, supported));
  }
}
