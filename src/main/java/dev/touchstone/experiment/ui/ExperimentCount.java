package dev.touchstone.experiment.ui;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.ui.NavCount;
import dev.touchstone.experiment.Experiments;
import org.springframework.stereotype.Component;

/** The number beside “Experiments” in the navigation. */
@Component
class ExperimentCount implements NavCount {
  private final Experiments experiments;
  private final CurrentViewer current;

  ExperimentCount(Experiments experiments, CurrentViewer current) {
    this.experiments = experiments;
    this.current = current;
  }

  @Override
  public String route() {
    return "experiments";
  }

  @Override
  public long count() {
    return experiments.count(current.get());
  }
}
