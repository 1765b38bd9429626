package dev.touchstone.run;

import java.util.UUID;

/** The run and all it left behind is gone for good. */
public record RunPurged(UUID runId) {}
