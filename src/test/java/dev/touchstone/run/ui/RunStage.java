package dev.touchstone.run.ui;

import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.run.Device;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFact;
import dev.touchstone.run.RunFact.Metric;
import dev.touchstone.run.RunFact.Progressed;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue;
import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.Environment;
import dev.touchstone.run.WorkQueue.LogLine;
import dev.touchstone.run.WorkQueue.Machine;
import dev.touchstone.run.WorkQueue.Offer;
import dev.touchstone.run.WorkQueue.Outcome;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Experiments and runs for the screens' tests; the worker only pretends, the rest is real. */
@TestComponent
@Lazy
class RunStage {
  static final String OWNER = "stage";

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Offer ROOM = new Offer(8, 16L << 30, 0);
  private static final Machine MACHINE =
      new Machine(
          "node-1",
          "Linux",
          "EPYC",
          8,
          16L << 30,
          null,
          "Python 3.11.2",
          "full",
          new Environment(List.of("numpy==2.4.4", "pandas==3.0.2")));

  private final Runs runs;
  private final WorkQueue queue;
  private final Experiments experiments;
  private final Datasets datasets;
  private final Blobs blobs;
  private final TestPeople people;

  RunStage(
      Runs runs,
      WorkQueue queue,
      Experiments experiments,
      Datasets datasets,
      Blobs blobs,
      TestPeople people) {
    this.runs = runs;
    this.queue = queue;
    this.experiments = experiments;
    this.datasets = datasets;
    this.blobs = blobs;
    this.people = people;
  }

  Viewer owner() {
    return people.person(OWNER);
  }

  Experiment experiment(String question) {
    Address address = new Address(OWNER, "e-" + UUID.randomUUID());
    return experiments.create(
        owner(), new NewExperiment(address, question, "", Visibility.PRIVATE));
  }

  Dataset dataset() {
    Address address = new Address(OWNER, "d-" + UUID.randomUUID());
    return datasets.create(
        owner(),
        new NewDataset(
            address, "Flowers", "", "CC0-1.0", List.of(), null, null, Visibility.PRIVATE));
  }

  Version version(Dataset dataset) {
    String table =
        Stream.concat(
                Stream.of("length,width,species"),
                IntStream.range(0, 30).mapToObj(i -> i * 1.5 + "," + i % 7 + "," + kind(i)))
            .collect(Collectors.joining("\n", "", "\n"));
    ByteArrayInputStream bytes = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    return datasets.publish(
        owner(), dataset.address(), List.of(new NewFile("flowers.csv", blobs.put(bytes))), "");
  }

  private static String kind(int row) {
    return row % 2 == 0 ? "setosa" : "virginica";
  }

  Run queued(Experiment experiment, String size, long seed) {
    Recipe recipe = new ScriptRecipe("print(1)", Map.of("size", size));
    return runs.launch(
        owner(),
        new Launch(experiment.id(), "", recipe, List.of(), seed, Device.CPU, Limits.USUAL));
  }

  /** Starts the run; it has reported this accuracy as its second of three epochs. */
  WorkOrder started(Run run, double accuracy) {
    WorkOrder order = claim(run);
    queue.started(order.token(), MACHINE);
    List<RunFact> facts =
        List.of(
            new Metric("val_accuracy", accuracy / 2, 1, NOON),
            new Metric("val_accuracy", accuracy, 2, NOON.plusSeconds(1)),
            new Metric("train_loss", 0.25, 2, NOON.plusSeconds(1)),
            new Progressed(2, 3, "epoch"));
    queue.report(order.token(), 1, facts, List.of(new LogLine(NOON, "epoch 2/3")));
    return order;
  }

  Run finished(Experiment experiment, String size, long seed, double accuracy) {
    Run run = queued(experiment, size, seed);
    end(started(run, accuracy), new Outcome(Ending.FINISHED, "", 0));
    return runs.get(owner(), run.id());
  }

  void end(WorkOrder order, Outcome outcome) {
    queue.finish(order.token(), outcome, List.of());
  }

  void report(WorkOrder order, long sequence, double accuracy, String line) {
    queue.report(
        order.token(),
        sequence,
        List.of(new Metric("val_accuracy", accuracy, 3, NOON), new Progressed(3, 3, "epoch")),
        List.of(new LogLine(NOON, line)));
  }

  List<Run> of(Experiment experiment) {
    return runs.list(owner(), RunFilter.ALL.experiment(experiment.id()), null, 100).items();
  }

  /** Nothing waits any more, so that the next claim gets the next launch. */
  void emptyQueue() {
    runs.list(owner(), RunFilter.ALL.state(RunState.QUEUED), null, 500)
        .items()
        .forEach(run -> runs.cancel(owner(), run.id()));
  }

  private WorkOrder claim(Run run) {
    WorkOrder order = queue.claim("stage-worker", ROOM).orElseThrow();
    if (!order.runId().equals(run.id())) throw new IllegalStateException("another run waited");
    return order;
  }
}
