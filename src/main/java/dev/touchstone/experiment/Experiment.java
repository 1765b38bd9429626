package dev.touchstone.experiment;

import dev.touchstone.base.Address;
import java.time.Instant;
import java.util.UUID;

/**
 * A named question that groups runs.
 *
 * @param question one sentence, such as "Does a deeper tree help on churn?"
 * @param description Markdown, empty if nobody wrote one
 */
public record Experiment(
    UUID id,
    Address address,
    String question,
    String description,
    UUID audience,
    UUID namespaceId,
    UUID makerId,
    Instant createdAt) {}
