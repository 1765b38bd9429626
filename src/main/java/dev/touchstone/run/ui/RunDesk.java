package dev.touchstone.run.ui;

import dev.touchstone.access.Access;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.LogPage;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import dev.touchstone.run.RunTags;
import dev.touchstone.run.Runs;
import dev.touchstone.run.TrackedRuns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads and does for the run page what the viewer of the moment may. */
@Component
class RunDesk {
  private static final int LATEST_STEPS = 200;

  private final Runs runs;
  private final RunTags tags;
  private final TrackedRuns tracked;
  private final Families families;
  private final Experiments experiments;
  private final Access access;
  private final Namespaces namespaces;
  private final CurrentViewer current;
  private final Clock clock;

  RunDesk(
      Runs runs,
      RunTags tags,
      TrackedRuns tracked,
      Families families,
      Experiments experiments,
      Access access,
      Namespaces namespaces,
      CurrentViewer current,
      Clock clock) {
    this.runs = runs;
    this.tags = tags;
    this.tracked = tracked;
    this.families = families;
    this.experiments = experiments;
    this.access = access;
    this.namespaces = namespaces;
    this.current = current;
    this.clock = clock;
  }

  Viewer viewer() {
    return current.get();
  }

  Instant now() {
    return clock.instant();
  }

  RunFacts facts(UUID id) {
    Viewer viewer = viewer();
    Run run = runs.get(viewer, id);
    return new RunFacts(
        run,
        experiments.byId(viewer, run.experimentId()),
        namespaces.byId(run.makerId()).displayName(),
        access.words(run.audience(), viewer),
        access.mayWrite(viewer, run.namespaceId()),
        runs.params(viewer, id),
        runs.metrics(viewer, id),
        runs.artifacts(viewer, id),
        runs.attempts(viewer, id),
        told(viewer, id),
        families.of(viewer, run));
  }

  private Told told(Viewer viewer, UUID id) {
    List<DeclaredInput> declared =
        tracked.declaredInputs(viewer, List.of(id)).getOrDefault(id, List.of());
    return new Told(runs.tags(viewer, id), declared);
  }

  /** An empty note takes the note away. */
  void note(UUID id, String text) {
    if (!text.isBlank()) tags.put(viewer(), List.of(id), Map.of(Told.NOTE, text));
    else if (runs.tags(viewer(), id).containsKey(Told.NOTE)) tags.remove(viewer(), id, Told.NOTE);
  }

  LogPage log(UUID id, long offset, int limit) {
    return runs.log(viewer(), id, offset, limit);
  }

  /** Judged by the metric that has the most points; each step reports it once. */
  Optional<TimeLeft> timeLeft(RunFacts facts) {
    var progress = facts.run().progress();
    if (progress == null || facts.run().state().over()) return Optional.empty();
    return facts.metrics().stream()
        .max((a, b) -> Long.compare(a.count(), b.count()))
        .map(LatestMetric::key)
        .map(key -> runs.series(viewer(), facts.run().id(), key, LATEST_STEPS))
        .filter(series -> series.exact())
        .flatMap(series -> TimeLeft.of(series.times(), progress.total() - progress.done()));
  }

  void stop(UUID id) {
    runs.cancel(viewer(), id);
  }

  /** Launches the same again and gives back the new run. */
  Run retry(UUID id) {
    return runs.retry(viewer(), id);
  }

  /** Other runs of the experiment that finished, the newest first. */
  List<Run> finishedBeside(Run run) {
    return runs.list(viewer(), finished(run), null, 100).items().stream()
        .filter(other -> !other.id().equals(run.id()))
        .toList();
  }

  private static RunFilter finished(Run run) {
    return RunFilter.ALL.experiment(run.experimentId()).state(RunState.FINISHED);
  }
}
