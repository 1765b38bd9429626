package dev.touchstone.leaderboard.score;

/** What is asked of a prediction: one of a few classes, or a number. */
public enum Task {
  CLASSIFICATION,
  REGRESSION
}
