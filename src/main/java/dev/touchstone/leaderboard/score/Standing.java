package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * Where one entry stands.
 *
 * @param toLeader null for the leader itself
 */
public record Standing<K>(K key, Estimate estimate, RankRange ranks, @Nullable Gap toLeader) {
  /** Whether it leads, or the test rows cannot tell it from what leads. */
  public boolean sharesFirst() {
    return toLeader == null || toLeader.includesZero();
  }

  Standing<K> reachingFirst(boolean shared) {
    var worst = Math.max(ranks.worst(), shared ? 2 : 1);
    return new Standing<>(key, estimate, new RankRange(1, worst), toLeader);
  }
}
