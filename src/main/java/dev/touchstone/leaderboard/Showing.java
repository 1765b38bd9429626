package dev.touchstone.leaderboard;

/** What participants get to see of the submissions of a phase. */
public enum Showing {
  /** Public scores, as soon as they are known. */
  OPEN,
  /** No score, no order and no count until the phase ends, organisers and reviewers excepted. */
  BLIND
}
