package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.Run;
import java.util.Optional;

/** A button on the run page that another room supplies, such as “Submit to a benchmark”. */
public interface RunAction {
  /** Empty when there is nothing this viewer could do with the run. */
  Optional<Component> action(Viewer viewer, Run run);
}
