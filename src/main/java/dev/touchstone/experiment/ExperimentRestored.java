package dev.touchstone.experiment;

import java.util.UUID;

/** An experiment came out of the bin; published inside the transaction. */
public record ExperimentRestored(UUID experimentId) {}
