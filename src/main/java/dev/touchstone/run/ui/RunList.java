package dev.touchstone.run.ui;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.Runs;
import dev.touchstone.run.Series;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads runs with their metrics, as the viewer of the moment may see them. */
@Component
class RunList {
  /** The most runs one table shows. */
  static final int MOST = 300;

  private static final int SPARK_POINTS = 60;

  private final Runs runs;
  private final CurrentViewer current;
  private final Clock clock;

  RunList(Runs runs, CurrentViewer current, Clock clock) {
    this.runs = runs;
    this.current = current;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  List<RunLine> lines(RunFilter filter) {
    return lines(current.get(), filter);
  }

  List<RunLine> lines(Viewer viewer, RunFilter filter) {
    return measured(viewer, runs.list(viewer, filter, null, MOST).items());
  }

  /** Those of the ids that the viewer may see. */
  List<Run> runs(List<UUID> ids) {
    return runs.found(current.get(), ids);
  }

  List<RunLine> measured(List<Run> found) {
    return measured(current.get(), found);
  }

  private List<RunLine> measured(Viewer viewer, List<Run> found) {
    Map<UUID, List<LatestMetric>> metrics =
        runs.metrics(viewer, found.stream().map(Run::id).toList());
    return found.stream()
        .map(run -> new RunLine(run, metrics.getOrDefault(run.id(), List.of())))
        .toList();
  }

  /** A few of the newest. */
  List<RunLine> newest(RunFilter filter, int most) {
    Viewer viewer = current.get();
    return measured(viewer, runs.list(viewer, filter, null, most).items());
  }

  long count(RunFilter filter) {
    return runs.count(current.get(), filter);
  }

  Series curve(UUID run, String metric) {
    return runs.series(current.get(), run, metric, SPARK_POINTS);
  }
}
