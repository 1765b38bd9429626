package dev.touchstone.run.ui;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the launch dialog reads and does for the viewer of the moment. */
@Component
class LaunchDesk {
  private static final int RECENT = 100;
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path GPU = Path.of("/dev/nvidia0");

  private final Datasets datasets;
  private final Experiments experiments;
  private final Namespaces namespaces;
  private final Runs runs;
  private final CurrentViewer current;

  LaunchDesk(
      Datasets datasets,
      Experiments experiments,
      Namespaces namespaces,
      Runs runs,
      CurrentViewer current) {
    this.datasets = datasets;
    this.experiments = experiments;
    this.namespaces = namespaces;
    this.runs = runs;
    this.current = current;
  }

  Viewer viewer() {
    return current.get();
  }

  /** Newest first. */
  List<Version> versions(Address dataset) {
    return datasets.versions(viewer(), dataset);
  }

  /** Addresses of the datasets that the newest runs the viewer may see were made from. */
  List<String> usedLately() {
    return runs.list(viewer(), RunFilter.ALL, null, RECENT).items().stream()
        .flatMap(run -> run.inputs().stream())
        .map(RunInput::datasetAddress)
        .distinct()
        .toList();
  }

  List<Experiment> experiments() {
    return experiments.writable(viewer());
  }

  List<Namespace> owners() {
    return namespaces.writable(viewer());
  }

  Experiment ask(String question, Namespace owner) {
    Address address = new Address(owner.name(), Address.wordFrom(question));
    return experiments.create(viewer(), new NewExperiment(address, question, "", Visibility.TEAM));
  }

  List<Run> launch(LaunchPlan plan, UUID experiment) {
    Viewer viewer = viewer();
    return plan.launches(experiment).stream().map(wish -> runs.launch(viewer, wish)).toList();
  }

  /** The local engine runs on this machine. */
  boolean python() {
    return Files.isExecutable(PYTHON);
  }

  boolean gpu() {
    return Files.exists(GPU);
  }
}
