package dev.touchstone.run;

import java.util.EnumSet;
import java.util.Set;

/** What a run is doing. A run that is over stays as it is. */
public enum RunState {
  QUEUED,
  RUNNING,
  FINISHED,
  FAILED,
  CANCELLED;

  /** Whether a run in this state will not change any more. */
  public boolean over() {
    return next().isEmpty();
  }

  /** Whether a run may go from this state to that one. */
  public boolean mayBecome(RunState state) {
    return next().contains(state);
  }

  private Set<RunState> next() {
    return switch (this) {
      case QUEUED -> EnumSet.of(RUNNING, CANCELLED);
      // Back to the queue when the worker was lost and the run is given one more attempt.
      case RUNNING -> EnumSet.of(QUEUED, FINISHED, FAILED, CANCELLED);
      case FINISHED, FAILED, CANCELLED -> EnumSet.noneOf(RunState.class);
    };
  }
}
