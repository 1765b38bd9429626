package dev.touchstone.run;

import dev.touchstone.run.WorkQueue.Machine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time a run was given to a worker, and on what it ran.
 *
 * @param number 1 for the first
 * @param inputsCheckedAt when the worker had compared every input file with its checksum
 * @param machine null until the code began
 */
public record Attempt(
    int number,
    String worker,
    State state,
    Instant claimedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant inputsCheckedAt,
    @Nullable Machine machine) {

  /** Whether the worker still holds it, ended it or was lost. */
  public enum State {
    LIVE,
    ENDED,
    LOST
  }
}
