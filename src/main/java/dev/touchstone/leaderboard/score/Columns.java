package dev.touchstone.leaderboard.score;

/**
 * Which column holds what; -1 where a column is not there.
 *
 * @param width how many fields each line must have
 * @param probabilities the column of each class, in the order of the classes
 */
record Columns(int width, int id, int prediction, int[] probabilities) {
  /** Whether probabilities are what is read, not the column "prediction". */
  boolean byProbability(Metric metric) {
    return metric.needsProbabilities() || prediction < 0;
  }
}
