package dev.touchstone.leaderboard;

import dev.touchstone.base.Problem;

/** A leaderboard has as many entries as can be compared with each other. */
public class BoardFull extends Problem {
  BoardFull(int entries) {
    super(
        Kind.CONFLICT,
        "This leaderboard has %,d entries, the most that are compared with each other. Entries that are on it can still be improved: hand in under the name of one of yours. Nothing of this file was kept."
            .formatted(entries));
  }
}
