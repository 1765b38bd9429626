package dev.touchstone.experiment.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import java.util.Optional;

/** A part of the experiment page that another room supplies. */
public interface ExperimentTab {
  String label();

  /** Tabs stand in ascending order. */
  int order();

  /** The number beside the label; empty for none. */
  default Optional<Integer> count(Viewer viewer, Experiment experiment) {
    return Optional.empty();
  }

  Component content(Viewer viewer, Experiment experiment);
}
