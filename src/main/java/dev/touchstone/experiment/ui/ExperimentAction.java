package dev.touchstone.experiment.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import java.util.Optional;

/** A button on the experiment page that another room supplies, such as “Launch runs”. */
public interface ExperimentAction {
  /** Buttons stand in ascending order, the primary one last. */
  int order();

  /** Empty when there is nothing this viewer could do here. */
  Optional<Component> action(Viewer viewer, Experiment experiment);
}
