package dev.touchstone.experiment;

import java.time.Instant;
import java.util.UUID;

/**
 * An experiment went into the bin. Published inside the transaction, so that what belongs to it
 * goes along or nothing does.
 */
public record ExperimentDeleted(UUID experimentId, Instant at) {}
