package dev.touchstone.experiment.ui;

import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What another room knows of experiments. */
public interface ExperimentRemarks {
  /** One short text each, such as “12 runs, 2 running”, by the experiment's id. */
  Map<UUID, String> remarks(Viewer viewer, List<Experiment> experiments);

  /** A finding that the data support, for the line below the question; empty when there is none. */
  Optional<String> finding(Viewer viewer, Experiment experiment);
}
