package dev.touchstone.leaderboard;

/** What becomes of a row when labels are held out. */
enum Part {
  /** Given away with its label. */
  TRAIN,
  /** Given away without its label, scored while the benchmark is open. */
  PUBLIC,
  /** Given away without its label, scored for the end. */
  PRIVATE,
  /** It has no label, so it can neither teach nor test. */
  UNLABELLED;

  /** The part of the hidden rows that it is. */
  Split split() {
    return this == PUBLIC ? Split.PUBLIC : Split.PRIVATE;
  }

  boolean hidden() {
    return this == PUBLIC || this == PRIVATE;
  }
}
