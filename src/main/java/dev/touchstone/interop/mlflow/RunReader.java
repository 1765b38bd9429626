package dev.touchstone.interop.mlflow;

import static java.util.Objects.requireNonNull;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.ModelLink;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunTags;
import dev.touchstone.run.Runs;
import dev.touchstone.run.TrackedRuns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the messages of many runs hold, one query a kind. */
@Component
class RunReader {
  private final Runs runs;
  private final RunTags tags;
  private final TrackedRuns tracked;
  private final LoggedModels models;
  private final Namespaces namespaces;
  private final Experiments experiments;

  RunReader(
      Runs runs,
      RunTags tags,
      TrackedRuns tracked,
      LoggedModels models,
      Namespaces namespaces,
      Experiments experiments) {
    this.runs = runs;
    this.tags = tags;
    this.tracked = tracked;
    this.models = models;
    this.namespaces = namespaces;
    this.experiments = experiments;
  }

  List<FullRun> read(Call call, List<Run> wanted) {
    Viewer viewer = call.viewer();
    List<UUID> ids = wanted.stream().map(Run::id).toList();
    Map<UUID, List<LatestMetric>> metrics = runs.metrics(viewer, ids);
    Map<UUID, Map<String, String>> params = runs.params(viewer, ids);
    Map<UUID, Map<String, String>> noted = tags.of(viewer, ids);
    Map<UUID, List<DeclaredInput>> inputs = tracked.declaredInputs(viewer, ids);
    Map<UUID, List<ModelLink>> links = models.links(viewer, ids);
    Map<UUID, Namespace> makers =
        namespaces.byIds(wanted.stream().map(Run::makerId).collect(Collectors.toSet()));
    Set<UUID> binned = binned(viewer, wanted);
    return wanted.stream()
        .map(
            run ->
                new FullRun(
                    run,
                    run.deleted() || binned.contains(run.experimentId()),
                    requireNonNull(makers.get(run.makerId())).name(),
                    metrics.getOrDefault(run.id(), List.of()),
                    params.getOrDefault(run.id(), Map.of()),
                    named(run, noted.getOrDefault(run.id(), Map.of())),
                    inputs.getOrDefault(run.id(), List.of()),
                    links.getOrDefault(run.id(), List.of())))
        .toList();
  }

  /** The runs' experiments that are in the bin. */
  private Set<UUID> binned(Viewer viewer, List<Run> runs) {
    return runs.stream()
        .map(Run::experimentId)
        .distinct()
        .filter(id -> experiments.byId(viewer, id).deleted())
        .collect(Collectors.toSet());
  }

  /** Every run of MLflow's has its name as a tag, and none that tells of its client. */
  private static Map<String, String> named(Run run, Map<String, String> tags) {
    Map<String, String> all = new LinkedHashMap<>(tags);
    all.remove(Clients.TAG);
    all.put(RunTitles.TAG, run.name());
    return all;
  }
}
