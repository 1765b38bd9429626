package dev.touchstone.leaderboard;

import dev.touchstone.base.Problem;

/** A prediction file is larger than any that fits a benchmark. */
public class FileTooLarge extends Problem {
  FileTooLarge(long limit) {
    super(
        Kind.TOO_LARGE,
        "The file is larger than %,d MB. Nothing of it was kept; send predictions only."
            .formatted(limit / 1_000_000));
  }
}
