package dev.touchstone.demo;

import dev.touchstone.access.Visibility;
import dev.touchstone.report.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the demo workspace is made of, in the order in which it is made: {@code demo/plan.yaml}. */
record Plan(
    List<PlannedPerson> people,
    List<PlannedTeam> teams,
    List<PlannedDataset> datasets,
    List<PlannedBenchmark> benchmarks,
    List<PlannedExperiment> experiments,
    List<PlannedReport> reports) {

  record PlannedPerson(String name, String displayName) {}

  record PlannedTeam(String name, String displayName, List<String> members) {}

  /**
   * @param owner name of the namespace it lies in
   * @param by name of the person who publishes it
   */
  record PlannedDataset(String name, String owner, String by, Visibility visibility) {
    String address() {
      return owner + "/" + name;
    }
  }

  /**
   * @param verify the name of the run whose entry is verified; null for none
   */
  record PlannedBenchmark(
      String name,
      String title,
      String description,
      String dataset,
      String owner,
      String by,
      String task,
      String target,
      String metric,
      List<String> reviewers,
      @Nullable String verify) {
    String address() {
      return owner + "/" + name;
    }
  }

  /**
   * Reads either a dataset, with its task and target, or the training half of a benchmark, to which
   * its finished runs are then handed in.
   */
  record PlannedExperiment(
      String name,
      String question,
      String description,
      String owner,
      String by,
      Visibility visibility,
      @Nullable String data,
      @Nullable String benchmark,
      @Nullable String task,
      @Nullable String target,
      List<PlannedRuns> runs) {

    String address() {
      return owner + "/" + name;
    }

    /** Every run of this experiment, one for each seed. */
    List<PlannedRun> each() {
      return runs.stream()
          .flatMap(r -> r.seeds().stream().map(seed -> new PlannedRun(this, r, seed)))
          .toList();
    }
  }

  record PlannedReport(
      String title, String owner, String by, Visibility visibility, List<PlannedBlock> blocks) {}

  /** A text, or else a figure of an experiment. */
  record PlannedBlock(
      @Nullable String text,
      @Nullable Shape shape,
      @Nullable String experiment,
      @Nullable String metric,
      @Nullable String caption,
      @Nullable Map<String, String> look) {}

  record PlannedRuns(
      String name, String trainer, @Nullable Map<String, String> params, List<Long> seeds) {}

  record PlannedRun(PlannedExperiment experiment, PlannedRuns runs, long seed) {
    String name() {
      return runs.seeds().size() == 1 ? runs.name() : runs.name() + "-seed-" + seed;
    }

    /** The name of the step that launches it, unique in the plan. */
    String step() {
      return "run:" + experiment.address() + "/" + runs.name() + "/" + seed;
    }

    Map<String, String> params() {
      return runs.params() == null ? Map.of() : runs.params();
    }
  }

  PlannedDataset dataset(String address) {
    return datasets.stream().filter(d -> d.address().equals(address)).findFirst().orElseThrow();
  }

  PlannedBenchmark benchmark(String address) {
    return benchmarks.stream().filter(b -> b.address().equals(address)).findFirst().orElseThrow();
  }

  List<PlannedRun> runs() {
    return experiments.stream().flatMap(e -> e.each().stream()).toList();
  }
}
