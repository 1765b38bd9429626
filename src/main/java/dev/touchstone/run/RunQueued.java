package dev.touchstone.run;

import java.util.UUID;

/** A run was launched, or given back to the queue after its worker was lost. */
public record RunQueued(UUID runId) {}
