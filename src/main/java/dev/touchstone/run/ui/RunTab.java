package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.Run;
import java.util.Optional;

/** A part of the run page that another room supplies. */
public interface RunTab {
  String label();

  /** Tabs stand in ascending order after the page's own. */
  int order();

  /** The number beside the label; empty for none. */
  default Optional<Integer> count(Viewer viewer, Run run) {
    return Optional.empty();
  }

  Component content(Viewer viewer, Run run);
}
