package dev.touchstone.leaderboard;

import dev.touchstone.base.Problem;

/** A team has more members than a benchmark lets take part together. */
public class TeamTooLarge extends Problem {
  TeamTooLarge(String team, int members, int limit) {
    super(
        Kind.CONFLICT,
        "%s has %d members; this benchmark lets teams of up to %d take part. Nothing of this file was kept."
            .formatted(team, members, limit));
  }
}
