package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HomeSection;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import java.util.Optional;

/** The runs that go on, on the home page. */
@org.springframework.stereotype.Component
class RunningNow implements HomeSection {
  private static final RunFilter OPEN = RunFilter.ALL.state(RunState.QUEUED, RunState.RUNNING);

  private final RunList list;
  private final Live live;

  RunningNow(RunList list, Live live) {
    this.list = list;
    this.live = live;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Place place() {
    return Place.MAIN;
  }

  @Override
  public Optional<Component> render() {
    return Optional.of(new RunStrip("Running now", OPEN, list, live));
  }

  @Override
  public Optional<String> finding() {
    long running = list.count(RunFilter.ALL.state(RunState.RUNNING));
    if (running == 0) return Optional.empty();
    return Optional.of(Figures.count(running, "run is running", "runs are running"));
  }
}
