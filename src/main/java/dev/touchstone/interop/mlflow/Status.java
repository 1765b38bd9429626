package dev.touchstone.interop.mlflow;

import dev.touchstone.run.RunState;
import org.jspecify.annotations.Nullable;

/** MLflow's words for what a run is doing; its numbers are the places here, from 1. */
enum Status {
  RUNNING(RunState.RUNNING),
  SCHEDULED(RunState.QUEUED),
  FINISHED(RunState.FINISHED),
  FAILED(RunState.FAILED),
  KILLED(RunState.CANCELLED);

  private final RunState state;

  Status(RunState state) {
    this.state = state;
  }

  static Status of(RunState state) {
    for (Status status : values()) if (status.state == state) return status;
    throw new IllegalArgumentException(state.name());
  }

  /** The state a request asks for, null when it asks for none. */
  static @Nullable RunState of(Fields fields) {
    @Nullable String text = fields.textOrNumber("status");
    if (text == null) return null;
    for (Status status : values())
      if (status.name().equals(text) || text.equals(String.valueOf(status.ordinal() + 1)))
        return status.state;
    throw Names.wrong(text, "status", "use RUNNING, SCHEDULED, FINISHED, FAILED or KILLED.");
  }
}
