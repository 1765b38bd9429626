package dev.touchstone.run.ui;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a comparison shows to the viewer of the moment. */
@Component
class CompareDesk {
  private final Runs runs;
  private final Experiments experiments;
  private final CurrentViewer current;

  CompareDesk(Runs runs, Experiments experiments, CurrentViewer current) {
    this.runs = runs;
    this.experiments = experiments;
    this.current = current;
  }

  /**
   * @throws dev.touchstone.base.NotFound if one of them is not there for this viewer
   */
  CompareFacts facts(List<UUID> ids) {
    Viewer viewer = current.get();
    List<Run> all = runs.get(viewer, ids);
    return new CompareFacts(all, runs.compare(viewer, ids), experiment(viewer, all));
  }

  private @Nullable Experiment experiment(Viewer viewer, List<Run> all) {
    Set<UUID> asked = all.stream().map(Run::experimentId).collect(Collectors.toSet());
    return asked.size() == 1 ? experiments.byId(viewer, asked.iterator().next()) : null;
  }
}
