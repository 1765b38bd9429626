package dev.touchstone.leaderboard.score;

/**
 * How far an entry is from the leader on the same rows.
 *
 * @param difference the entry's score minus the leader's, in the metric's unit
 * @param margin half the width of the paired interval, 95 % for all comparisons together
 */
public record Gap(double difference, double margin) {
  /** Whether these test rows cannot tell the two apart. */
  public boolean includesZero() {
    return Math.abs(difference) <= margin;
  }
}
