package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A button on the comparison page that another room supplies, such as “Add to report”. */
public interface CompareAction {
  /** Empty when there is nothing this viewer could do with these runs. */
  Optional<Component> action(Compared compared);
}
