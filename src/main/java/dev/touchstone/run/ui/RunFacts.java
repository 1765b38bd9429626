package dev.touchstone.run.ui;

import dev.touchstone.access.AudienceWords;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Attempt;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import dev.touchstone.run.WorkQueue.Machine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run as its page shows it.
 *
 * @param maker the display name of who started it
 * @param mayChange whether the viewer may stop and retry it, note things of it and put it away
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
    List<Attempt> attempts,
    Told told,
    Family family) {

  /** What the page's layout depends on: while it stays, a refresh only changes numbers. */
  record Shape(
      String state,
      boolean checked,
      Set<String> metrics,
      int params,
      int artifacts,
      Told told,
      List<Family.Shape> parts) {}

  Shape shape() {
    Set<String> keys = metrics.stream().map(LatestMetric::key).collect(Collectors.toSet());
    return new Shape(
        run.state() + (run.stopping() ? ", stopping" : "") + (putAway() ? ", put away" : ""),
        checked(),
        keys,
        params.size(),
        artifacts.size(),
        told,
        family.shape());
  }

  /** Whether it lies in the bin or in the archive. */
  boolean putAway() {
    return run.deleted() || run.archivedAt() != null;
  }

  /** When anything was last heard of it, by its program's clock. */
  Optional<Instant> lastHeard() {
    return metrics.stream()
        .map(LatestMetric::time)
        .max(Long::compare)
        .map(Instant::ofEpochMilli)
        .or(() -> Optional.ofNullable(run.startedAt()));
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
