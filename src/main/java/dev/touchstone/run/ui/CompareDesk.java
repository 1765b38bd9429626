package dev.touchstone.run.ui;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.Contrast;
import dev.touchstone.run.Lineup;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a comparison shows to the viewer of the moment. */
@Component
class CompareDesk {
  private final Runs runs;
  private final Experiments experiments;
  private final Lineup lineup;
  private final CurrentViewer current;

  CompareDesk(Runs runs, Lineup lineup, Experiments experiments, CurrentViewer current) {
    this.runs = runs;
    this.lineup = lineup;
    this.experiments = experiments;
    this.current = current;
  }

  /**
   * What a filter finds in an experiment as of now; at most as many as can be compared.
   *
   * @param experiment its address
   * @throws dev.touchstone.base.NotFound if it is not there for this viewer
   * @throws dev.touchstone.base.query.InvalidQuery if the filter cannot be read
   */
  List<UUID> found(String experiment, String filter) {
    return lineup.found(current.get(), experiment, filter);
  }

  /**
   * @param metric the metric to judge by, if somebody measured it
   * @throws dev.touchstone.base.NotFound if one of the runs is not there for this viewer
   */
  Compared compared(List<UUID> ids, String metric) {
    Viewer viewer = current.get();
    Contrast contrast = runs.contrast(viewer, ids);
    return new Compared(viewer, contrast.runs(), contrast.comparison(), "").by(metric);
  }

  /** The experiment all of them belong to; empty when there are several. */
  Optional<Experiment> experiment(Compared compared) {
    Set<UUID> asked = compared.runs().stream().map(Run::experimentId).collect(Collectors.toSet());
    return asked.size() == 1
        ? Optional.of(experiments.byId(compared.viewer(), asked.iterator().next()))
        : Optional.empty();
  }
}
