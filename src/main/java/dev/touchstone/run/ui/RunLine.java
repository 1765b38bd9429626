package dev.touchstone.run.ui;

import dev.touchstone.experiment.Recipe;
import dev.touchstone.run.Device;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunInput;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/** A run with where its metrics stand. */
record RunLine(Run run, List<LatestMetric> metrics) {

  /** What two runs share that differ in nothing but the seed. */
  record Kind(Recipe recipe, List<UUID> inputs, Device device) {}

  Kind kind() {
    List<UUID> inputs = run.inputs().stream().map(RunInput::versionId).toList();
    return new Kind(run.recipe(), inputs, run.device());
  }

  OptionalDouble value(String metric) {
    return metrics.stream()
        .filter(m -> m.key().equals(metric) && Double.isFinite(m.value()))
        .mapToDouble(LatestMetric::value)
        .findFirst();
  }
}
