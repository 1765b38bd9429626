package dev.touchstone.leaderboard;

import dev.touchstone.base.Problem;

/** A benchmark takes submissions, but not at this time. */
public class NoPhaseNow extends Problem {
  NoPhaseNow(Benchmark benchmark, Phase next) {
    super(
        Kind.CONFLICT,
        "%s takes submissions again in the phase “%s”, from %s. Nothing of this file was kept."
            .formatted(
                benchmark.address(),
                next.name(),
                ZonedTime.of(next.start(), benchmark.schedule().zone())));
  }
}
