package dev.touchstone.leaderboard;

/**
 * What an organiser's scorer made of rows that were made up for a trial. It never saw the hidden
 * labels, so all of it may be told.
 *
 * @param rows how many there were
 * @param right the score of predictions that are all right
 * @param guessed the score of the same predictions handed to the wrong rows
 */
public record ScorerTrial(int rows, double right, double guessed) {
  /** Whether being right is worth more than guessing, as the direction says. */
  public boolean fits(boolean higherIsBetter) {
    return higherIsBetter ? right > guessed : right < guessed;
  }
}
