package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Runs as lines across what was set and what came out. */
@org.springframework.stereotype.Component
class ParallelSection implements CompareSection {

  @Override
  public String title() {
    return "Parameters and results";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public String aside(Compared compared) {
    return "drag along an axis to keep only the runs that pass there";
  }

  @Override
  public Optional<Component> content(Compared compared) {
    return Parallels.of(compared).map(Component.class::cast);
  }
}
