package dev.touchstone.run.web;

import static java.util.Objects.requireNonNull;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts names in the place of ids. */
@Component
class RunViews {

  private final Experiments experiments;
  private final Namespaces namespaces;

  RunViews(Experiments experiments, Namespaces namespaces) {
    this.experiments = experiments;
    this.namespaces = namespaces;
  }

  RunView of(Viewer viewer, Run run) {
    return of(viewer, List.of(run)).getFirst();
  }

  List<RunView> of(Viewer viewer, List<Run> runs) {
    Map<UUID, Experiment> asked =
        experiments.byIds(viewer, runs.stream().map(Run::experimentId).collect(Collectors.toSet()));
    Map<UUID, Namespace> makers =
        namespaces.byIds(runs.stream().map(Run::makerId).collect(Collectors.toSet()));
    return runs.stream()
        .map(
            run ->
                RunView.of(
                    run,
                    requireNonNull(asked.get(run.experimentId())).address().toString(),
                    requireNonNull(makers.get(run.makerId())).name()))
        .toList();
  }
}
