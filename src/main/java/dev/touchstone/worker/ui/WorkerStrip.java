package dev.touchstone.worker.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.DrawerFoot;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.worker.Workers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Shows on every page how many slots are in use and how many of the viewer's runs wait. */
@Service
@Order(10)
class WorkerStrip implements DrawerFoot {

  private static final RunFilter QUEUED = RunFilter.ALL.state(RunState.QUEUED);

  private final Workers workers;
  private final Runs runs;
  private final CurrentViewer viewer;
  private final Live live;

  WorkerStrip(Workers workers, Runs runs, CurrentViewer viewer, Live live) {
    this.workers = workers;
    this.runs = runs;
    this.viewer = viewer;
    this.live = live;
  }

  @Override
  public Component render() {
    var who = viewer.get();
    return new WorkerPanel(workers, () -> runs.count(who, QUEUED), live);
  }
}
