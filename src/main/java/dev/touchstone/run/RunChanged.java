package dev.touchstone.run;

import java.util.UUID;

/**
 * Told on {@code run:<id>}, {@code experiment:<id>} and {@code queue} when a run is in a new state
 * or has been asked to stop.
 */
public record RunChanged(UUID runId, UUID experimentId, RunState state) {}
