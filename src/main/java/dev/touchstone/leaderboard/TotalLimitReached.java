package dev.touchstone.leaderboard;

import dev.touchstone.base.Problem;

/** The submissions of a phase, or of the whole benchmark, are used up. */
public class TotalLimitReached extends Problem {
  TotalLimitReached(int limit, String of) {
    super(
        Kind.TOO_MANY,
        "All %,d submissions %s are used; nothing of this file was kept.".formatted(limit, of));
  }
}
