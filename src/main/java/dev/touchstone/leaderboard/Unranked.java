package dev.touchstone.leaderboard;

import java.util.UUID;

/**
 * A submission without a score, which therefore has no rank.
 *
 * @param reason such as "212 of 20,000 predictions are missing"
 */
public record Unranked(UUID submissionId, String entry, String owner, String reason) {
  /** The same with another id. */
  Unranked under(UUID id) {
    return new Unranked(id, entry, owner, reason);
  }
}
