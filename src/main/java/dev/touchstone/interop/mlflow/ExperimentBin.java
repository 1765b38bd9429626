package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import org.springframework.stereotype.Component;

/** Puts experiments into the bin and takes them out. */
@Component
class ExperimentBin {
  private final Experiments experiments;

  ExperimentBin(Experiments experiments) {
    this.experiments = experiments;
  }

  void put(Viewer viewer, Experiment experiment) {
    experiments.delete(viewer, experiment.id());
  }

  void take(Viewer viewer, Experiment experiment) {
    experiments.restore(viewer, experiment.id());
  }
}
