package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.HomeSection;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import java.util.Optional;

/** The runs that ended last, on the home page. */
@org.springframework.stereotype.Component
class LastFinished implements HomeSection {
  private static final RunFilter OVER =
      RunFilter.ALL.state(RunState.FINISHED, RunState.FAILED, RunState.CANCELLED);

  private final RunList list;
  private final Live live;

  LastFinished(RunList list, Live live) {
    this.list = list;
    this.live = live;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Place place() {
    return Place.MAIN;
  }

  @Override
  public Optional<Component> render() {
    return Optional.of(new RunStrip("Last finished", OVER, list, live));
  }
}
