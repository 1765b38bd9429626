package dev.touchstone.leaderboard;

import dev.touchstone.base.Address;
import dev.touchstone.base.Problem;

/** Private scores were asked for before the close. */
public class NotYetShown extends Problem {
  NotYetShown(Address benchmark) {
    super(
        Kind.CONFLICT,
        "Private scores of %s are shown to nobody before it is closed.".formatted(benchmark));
  }
}
