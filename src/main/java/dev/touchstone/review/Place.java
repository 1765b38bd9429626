package dev.touchstone.review;

import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.RankRange;

/**
 * Where an entry stands on the deciding board.
 *
 * @param interval 95 % bootstrap interval of the score
 * @param sharesFirst leads, or cannot be told from what leads
 */
public record Place(double score, Interval interval, RankRange ranks, boolean sharesFirst) {
  static Place of(BoardRow row) {
    return new Place(row.score(), row.interval(), row.ranks(), row.sharesFirst());
  }
}
