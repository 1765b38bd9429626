package dev.touchstone.run.ui;

import dev.touchstone.access.AudienceWords;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Attempt;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import dev.touchstone.run.WorkQueue.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run as its page shows it.
 *
 * @param maker the display name of who started it
 * @param mayChange whether the viewer may stop and retry it
 */
record RunFacts(
    Run run,
    Experiment experiment,
    String maker,
    AudienceWords audience,
    boolean mayChange,
    Map<String, String> params,
    List<LatestMetric> metrics,
    List<Artifact> artifacts,
    List<Attempt> attempts) {

  /** What the page's layout depends on: while it stays, a refresh only changes numbers. */
  record Shape(String state, boolean checked, Set<String> metrics, int params, int artifacts) {}

  Shape shape() {
    Set<String> keys = metrics.stream().map(LatestMetric::key).collect(Collectors.toSet());
    return new Shape(
        run.state() + (run.stopping() ? ", stopping" : ""),
        checked(),
        keys,
        params.size(),
        artifacts.size());
  }

  /** Whether the latest worker compared every input file with its checksum. */
  boolean checked() {
    return !attempts.isEmpty() && attempts.getLast().inputsCheckedAt() != null;
  }

  /** What the code ran on; empty until it began. */
  Optional<Machine> machine() {
    return attempts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(attempts.getLast().machine());
  }
}
