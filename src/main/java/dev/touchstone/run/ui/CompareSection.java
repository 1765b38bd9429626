package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of the comparison page below its curves. Whoever has something to say about several runs
 * supplies a bean.
 */
public interface CompareSection {
  String title();

  /** Sections stand in ascending order; the page's own have round hundreds from 100 to 900. */
  int order();

  /** A faint remark beside the title; empty text for none. */
  default String aside(Compared compared) {
    return "";
  }

  /** Whether the content is made anew when the reader chooses another metric. */
  default boolean followsMetric() {
    return false;
  }

  /** Empty when there is nothing to say about these runs. */
  Optional<Component> content(Compared compared);
}
