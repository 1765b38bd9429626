package dev.touchstone.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer vouches for a submission.
 *
 * @param reviewer the name of the person
 * @param note what was looked at; may be empty
 */
public record Check(UUID reviewerId, String reviewer, String note, Instant at) {}
