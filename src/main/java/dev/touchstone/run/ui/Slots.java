package dev.touchstone.run.ui;

/** Which colour, dash and marker a run has in a comparison. */
final class Slots {
  /** Runs beyond this many are drawn in soft grey. */
  static final int MOST = 10;

  private Slots() {}

  /**
   * @param place of the run in the comparison, from 0
   * @return 1 to 10, or 11 for soft grey
   */
  static int of(int place) {
    return Math.min(place, MOST) + 1;
  }
}
