package dev.touchstone.leaderboard;

/** What became of a submission. */
public enum SubmissionState {
  /** Valid and kept; its score is being computed. */
  RECEIVED,
  SCORED,
  /** Not valid: not kept, not counted. */
  REJECTED,
  /** Valid, but scoring it failed on our side. */
  FAILED
}
