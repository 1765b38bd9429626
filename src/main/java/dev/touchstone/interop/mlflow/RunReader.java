package dev.touchstone.interop.mlflow;

import static java.util.Objects.requireNonNull;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.ModelLink;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunSheet;
import dev.touchstone.run.RunSheets;
import dev.touchstone.run.Runs;
import dev.touchstone.run.TrackedRuns;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the messages of many runs hold, one query a kind. */
@Component
class RunReader {
  private final Runs runs;
  private final RunSheets sheets;
  private final TrackedRuns tracked;
  private final LoggedModels models;
  private final Namespaces namespaces;

  RunReader(
      Runs runs,
      RunSheets sheets,
      TrackedRuns tracked,
      LoggedModels models,
      Namespaces namespaces) {
    this.runs = runs;
    this.sheets = sheets;
    this.tracked = tracked;
    this.models = models;
    this.namespaces = namespaces;
  }

  List<FullRun> read(Call call, List<Run> wanted) {
    Viewer viewer = call.viewer();
    List<UUID> ids = wanted.stream().map(Run::id).toList();
    Map<UUID, RunSheet> known = sheets.read(viewer, ids);
    Map<UUID, List<DeclaredInput>> inputs = tracked.declaredInputs(viewer, ids);
    Map<UUID, List<ModelLink>> links = models.links(viewer, ids);
    Map<UUID, Namespace> makers =
        namespaces.byIds(wanted.stream().map(Run::makerId).collect(Collectors.toSet()));
    return wanted.stream()
        .map(
            run ->
                new FullRun(
                    run,
                    requireNonNull(makers.get(run.makerId())).name(),
                    known.getOrDefault(run.id(), RunSheet.EMPTY),
                    inputs.getOrDefault(run.id(), List.of()),
                    links.getOrDefault(run.id(), List.of())))
        .toList();
  }

  /** What is known of a run that the caller has just begun: nothing but tags was logged to it. */
  FullRun begun(Call call, Run run) {
    var sheet = new RunSheet(List.of(), Map.of(), runs.tags(call.viewer(), run.id()));
    return new FullRun(run, call.viewer().name(), sheet, List.of(), List.of());
  }

  /** What a message of the run alone holds, without what was logged. */
  FullRun info(Call call, Run run) {
    String maker = namespaces.byId(run.makerId()).name();
    return new FullRun(run, maker, RunSheet.EMPTY, List.of(), List.of());
  }
}
