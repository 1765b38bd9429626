package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import dev.touchstone.catalog.ui.DatasetAction;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.ui.ExperimentAction;
import java.util.Optional;

/** The buttons that open the launch dialog, on the pages of datasets and experiments. */
@org.springframework.stereotype.Component
class LaunchButtons implements DatasetAction, ExperimentAction {
  private final LaunchDesk desk;
  private final Access access;

  LaunchButtons(LaunchDesk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Optional<Component> action(Viewer viewer, Dataset dataset, Version version) {
    Button use = new Button("Use in a run", Icon.of("run"));
    use.addThemeName("primary");
    use.addClickListener(e -> new LaunchDialog(desk).on(dataset, version).open());
    return Optional.of(use);
  }

  @Override
  public Optional<Component> action(Viewer viewer, Experiment experiment) {
    return access.mayWrite(viewer, experiment.namespaceId())
        ? Optional.of(forExperiment(desk, experiment))
        : Optional.empty();
  }

  static Button forExperiment(LaunchDesk desk, Experiment experiment) {
    Button launch = new Button("Launch runs", Icon.of("run"));
    launch.addThemeName("primary");
    launch.addClickListener(e -> new LaunchDialog(desk).in(experiment).open());
    return launch;
  }
}
