package dev.touchstone.run;

import java.util.UUID;

/**
 * A run is over.
 *
 * @param state {@code FINISHED}, {@code FAILED} or {@code CANCELLED}
 */
public record RunFinished(UUID runId, RunState state) {}
