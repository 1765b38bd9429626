package dev.touchstone.run;

import java.util.UUID;

/** A worker started the code of a run. */
public record RunStarted(UUID runId) {}
