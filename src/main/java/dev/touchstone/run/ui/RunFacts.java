package dev.touchstone.run.ui;

import dev.touchstone.access.AudienceWords;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.Map;
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
    List<Artifact> artifacts) {

  /** What the page's layout depends on: while it stays, a refresh only changes numbers. */
  record Shape(Object state, boolean stopping, Set<String> metrics, int params, int artifacts) {}

  Shape shape() {
    Set<String> keys = metrics.stream().map(LatestMetric::key).collect(Collectors.toSet());
    return new Shape(run.state(), run.stopping(), keys, params.size(), artifacts.size());
  }
}
