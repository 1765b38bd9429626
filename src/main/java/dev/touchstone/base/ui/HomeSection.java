package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the home page that another room supplies. */
public interface HomeSection {
  enum Place {
    BANNER,
    MAIN,
    SIDE
  }

  /** Sections stand in ascending order within their place. */
  int order();

  Place place();

  /** Empty when the room has nothing to say to the current viewer. */
  Optional<Component> render();

  /** A finding for the headline, such as “Two runs are running”; empty when there is none. */
  default Optional<String> finding() {
    return Optional.empty();
  }
}
