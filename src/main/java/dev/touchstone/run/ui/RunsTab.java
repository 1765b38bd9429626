package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Live;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.ui.ExperimentTab;
import java.util.Optional;

/** The runs on the experiment page. */
@org.springframework.stereotype.Component
class RunsTab implements ExperimentTab {
  private final RunList list;
  private final Live live;
  private final LaunchDesk desk;
  private final TableDesk table;
  private final BulkActions bulk;
  private final ViewsMaker views;

  RunsTab(
      RunList list,
      Live live,
      LaunchDesk desk,
      TableDesk table,
      BulkActions bulk,
      ViewsMaker views) {
    this.table = table;
    this.bulk = bulk;
    this.views = views;
    this.list = list;
    this.live = live;
    this.desk = desk;
  }

  @Override
  public String label() {
    return "Runs";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Experiment experiment) {
    return Optional.of((int) table.count(viewer, experiment));
  }

  @Override
  public Component content(Viewer viewer, Experiment experiment) {
    return new RunsPanel(
        experiment,
        table.count(viewer, experiment),
        table,
        list,
        bulk,
        views,
        live,
        firstStep(experiment));
  }

  private Component firstStep(Experiment experiment) {
    return experiment.deleted()
        ? new Span("An experiment in the bin takes no runs.")
        : LaunchButtons.forExperiment(desk, experiment);
  }
}
