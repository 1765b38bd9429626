package dev.touchstone.leaderboard.score;

/**
 * How far one entry is from another on the same rows.
 *
 * @param difference the one's score minus the other's, in the metric's unit
 * @param margin half the width of the paired interval, corrected for all pairs on the board
 * @param p how likely a difference as sure as this is anywhere on a board of entries that are
 *     equally good, at most: corrected for all pairs, and one standard error of the resampling
 *     added. 0.05 or less tells the two apart
 */
public record Gap(double difference, double margin, double p) {
  /** Whether these test rows cannot tell the two apart. */
  public boolean includesZero() {
    return Math.abs(difference) <= margin;
  }

  public Interval interval() {
    return Interval.around(difference, margin);
  }

  /** The same seen from the other one. */
  public Gap turned() {
    return new Gap(-difference, margin, p);
  }
}
