package dev.touchstone.leaderboard;

import dev.touchstone.base.Problem;

/** A person has used up the submissions of the day. */
public class DailyLimitReached extends Problem {
  DailyLimitReached(int limit) {
    super(
        Kind.TOO_MANY,
        "All %d submissions of today are used. The day ends at midnight UTC; nothing of this file was kept."
            .formatted(limit));
  }
}
