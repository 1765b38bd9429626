package dev.touchstone.verification;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.RunLifecycle;
import dev.touchstone.run.RunTags;
import dev.touchstone.run.Runs;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue.Machine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Launches re-runs and reads what became of them. A re-run is an ordinary run of the same
 * experiment, so that exactly those may see it who may see the entry's run; it is put aside from
 * the start, so that the experiment's tables leave it out.
 */
@Component
class Reruns {
  /** Names the verification a run belongs to. */
  static final String TAG = "touchstone.verification";

  private static final int NAME = 50;

  private final Runs runs;
  private final RunLifecycle lifecycle;
  private final RunTags tags;
  private final RerunStore store;
  private final Feasibility feasibility;

  Reruns(
      Runs runs, RunLifecycle lifecycle, RunTags tags, RerunStore store, Feasibility feasibility) {
    this.runs = runs;
    this.lifecycle = lifecycle;
    this.tags = tags;
    this.store = store;
    this.feasibility = feasibility;
  }

  /** To be called in the transaction that keeps the verification. */
  void launch(UUID verification, Readiness.Ready ready, List<Long> seeds) {
    List<UUID> made = new ArrayList<>();
    for (long seed : seeds) {
      int place = made.size();
      var run = runs.launch(ready.standIn(), again(ready.run(), seed), key(verification, place));
      store.insert(verification, place, seed, run.id());
      made.add(run.id());
    }
    lifecycle.archive(ready.standIn(), made, true);
    tags.put(ready.standIn(), made, Map.of(TAG, verification.toString()));
  }

  private static String key(UUID verification, int place) {
    return "verification " + verification + " " + place;
  }

  private static Launch again(Run run, long seed) {
    var name = run.name().substring(0, Math.min(NAME, run.name().length()));
    return new Launch(
        run.experimentId(),
        "re-run of " + name,
        run.recipe(),
        run.inputs().stream().map(RunInput::versionId).toList(),
        seed,
        run.device(),
        run.limits());
  }

  void cancel(Case ended) {
    standIn(ended)
        .ifPresent(
            person ->
                store.of(ended.id()).stream()
                    .filter(Rerun::waiting)
                    .forEach(rerun -> runs.cancel(person, rerun.runId())));
  }

  /** The re-run as it is now: over and with or without predictions, or as it was. */
  Rerun look(Case asked, Rerun rerun, String path) {
    var person = standIn(asked);
    if (person.isEmpty()) return rerun.ended(SeedState.STOPPED);
    try {
      return look(person.get(), asked, rerun, path);
    } catch (NotFound notReadableAnyMore) {
      return rerun.ended(SeedState.STOPPED);
    }
  }

  private Rerun look(Viewer person, Case asked, Rerun rerun, String path) {
    var run = runs.get(person, rerun.runId());
    var seen = run.state().over() ? compared(person, asked, rerun, run) : rerun;
    return switch (run.state()) {
      case QUEUED, RUNNING -> seen;
      case FAILED -> seen.ended(SeedState.RUN_FAILED);
      case CANCELLED -> seen.ended(SeedState.STOPPED);
      case FINISHED ->
          file(runs.artifacts(person, run.id()), path)
              .map(artifact -> seen.returned(artifact.sha256()))
              .orElseGet(() -> seen.ended(SeedState.NO_FILE));
    };
  }

  /** Where the entry's run left it, or where MLflow's client puts it when there is no server. */
  private static Optional<Artifact> file(List<Artifact> left, String path) {
    var logged = "/artifacts/" + path;
    return left.stream()
        .filter(artifact -> artifact.path().equals(path))
        .findFirst()
        .or(
            () ->
                left.stream()
                    .filter(file -> file.path().startsWith(WorkOrder.MLFLOW_FILES + "/"))
                    .filter(file -> file.path().endsWith(logged))
                    .findFirst());
  }

  private Rerun compared(Viewer person, Case asked, Rerun rerun, Run run) {
    var recorded = runs.get(person, Objects.requireNonNull(asked.runId()));
    return rerun.seen(
        recorded.inputs().equals(run.inputs()),
        sameEnvironment(
            feasibility.machine(person, recorded.id()), feasibility.machine(person, run.id())));
  }

  private Optional<Viewer> standIn(Case asked) {
    return Optional.ofNullable(asked.standInId()).flatMap(feasibility::person);
  }

  /** Those of the runs that the viewer may see. */
  Map<UUID, Run> seen(Viewer viewer, Collection<UUID> ids) {
    return runs.found(viewer, List.copyOf(ids)).stream()
        .collect(Collectors.toMap(Run::id, run -> run));
  }

  /** The language and its packages, and the GPU if there was one; not which machine it was. */
  private static boolean sameEnvironment(@Nullable Machine recorded, @Nullable Machine now) {
    return recorded != null
        && now != null
        && recorded.runtime().equals(now.runtime())
        && Objects.equals(recorded.packages(), now.packages())
        && Objects.equals(recorded.gpu(), now.gpu());
  }
}
