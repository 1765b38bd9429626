package dev.touchstone.leaderboard;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of a submission. */
public enum SubmissionState {
  /** Valid and kept; it waits to be scored. */
  RECEIVED,
  /** A server computes its score now. */
  SCORING,
  SCORED,
  /** Not valid: not kept, not counted. */
  REJECTED,
  /** Valid, but scoring it failed on our side, more than once: not counted. */
  FAILED,
  /** Taken back by its submitter before it had a score: not counted. */
  CANCELLED;

  /** Whether it uses up one of the submissions that somebody may make. */
  public boolean counts() {
    return switch (this) {
      case RECEIVED, SCORING, SCORED -> true;
      case REJECTED, FAILED, CANCELLED -> false;
    };
  }

  /** Whether a score is still to come. */
  public boolean waits() {
    return this == RECEIVED || this == SCORING;
  }

  /** The stored names of those that {@link #counts count}. */
  static Set<String> counted() {
    return Arrays.stream(values())
        .filter(SubmissionState::counts)
        .map(Enum::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
