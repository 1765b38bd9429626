package dev.touchstone.leaderboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a benchmark's scores are computed by. All scores of before became stale by it
 * and are computed again.
 *
 * @param labelsChanged how many hidden labels were corrected; 0 where the scorer changed
 * @param scorerBefore the public scorer hash that old scores are bound to
 * @param amendedBy the name of the person; null where an update of the product did it
 */
public record Amendment(
    UUID id,
    String reason,
    int labelsChanged,
    String scorerBefore,
    String scorerAfter,
    @Nullable String amendedBy,
    Instant amendedAt) {}
