package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/**
 * Where one entry stands.
 *
 * @param interval 95 %, of this score alone
 * @param ranks the places it may hold; those of all entries together are wrong on 5 % of boards
 * @param chanceOfBest the share of resamples in which it leads, 0 to 1; all of a board make 1
 * @param toLeader its score minus the leader's; null for the leader itself
 */
public record Standing<K>(
    K key,
    double score,
    Interval interval,
    RankRange ranks,
    double chanceOfBest,
    @Nullable Gap toLeader) {
  /** Whether no other entry was shown to be better. */
  public boolean sharesFirst() {
    return ranks.best() == 1;
  }
}
