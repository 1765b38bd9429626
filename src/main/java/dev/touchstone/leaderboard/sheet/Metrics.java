package dev.touchstone.leaderboard.sheet;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Metric;

/** Metrics by the names that files give them. */
final class Metrics {
  private Metrics() {}

  /**
   * @throws InvalidInput if there is no such metric
   */
  static Metric named(String key) {
    return Metric.of(key)
        .orElseThrow(() -> new InvalidInput("There is no metric “%s”.".formatted(key)));
  }
}
