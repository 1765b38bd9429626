package dev.touchstone.leaderboard;

import dev.touchstone.base.Address;
import dev.touchstone.base.Problem;

/** Something was asked of a benchmark that only an open one can do. */
public class AlreadyClosed extends Problem {
  AlreadyClosed(Address benchmark) {
    super(Kind.CONFLICT, "%s is closed and takes no more submissions.".formatted(benchmark));
  }
}
