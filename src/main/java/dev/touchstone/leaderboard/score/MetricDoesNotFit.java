package dev.touchstone.leaderboard.score;

import dev.touchstone.base.InvalidInput;

/** Labels that a metric is not defined for. */
public final class MetricDoesNotFit extends InvalidInput {
  MetricDoesNotFit(Metric metric, String reason) {
    super(
        "%s cannot score these labels: %s. Choose another metric or other labels."
            .formatted(metric.label(), reason));
  }
}
