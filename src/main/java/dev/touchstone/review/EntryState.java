package dev.touchstone.review;

/** How far the review of an entry is; those that wait for a reviewer come first. */
public enum EntryState {
  /** The owner replied and a reviewer has not read it. */
  ANSWERED,
  /** Nobody looked at the submission that stands for it. */
  UNREVIEWED,
  /** A question waits for the owner. */
  QUESTION_OPEN,
  CHECKED,
  /** Taken out of the ranking by a ruling. */
  DISQUALIFIED,
  /** It has no score, so there is nothing to check yet. */
  NO_SCORE;

  /** Whether it is a reviewer's turn. */
  public boolean waits() {
    return this == ANSWERED || this == UNREVIEWED;
  }
}
