package dev.touchstone.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.NewBenchmark;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.run.Device;
import dev.touchstone.run.IdleQueue;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue;
import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.Machine;
import dev.touchstone.run.WorkQueue.Offer;
import dev.touchstone.run.WorkQueue.Outcome;
import dev.touchstone.run.WorkQueue.OutputFile;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way from a private dataset to an entry, told by events and told again from scratch. */
@DatabaseTest
class RebuildTest {
  private static final Machine MACHINE =
      new Machine("node-1", "Linux", "EPYC", 8, 16L << 30, null, "Java 25", "full", null);

  @Autowired Lineage lineage;
  @Autowired Rebuild rebuild;
  @Autowired Datasets datasets;
  @Autowired Experiments experiments;
  @Autowired Runs runs;
  @Autowired WorkQueue queue;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired Blobs blobs;
  @Autowired TestPeople people;
  private Viewer maker;
  private Viewer other;
  private String name;

  @BeforeEach
  void people() {
    IdleQueue.empty(queue);
    maker = people.person("rebuild-maker");
    other = people.person("rebuild-other");
    name = "kinds-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void theGraphFollowsTheEventsAndIsTheSameWhenMadeAgain() {
    Version source = publish();
    Benchmark benchmark = benchmark(source);
    Run run = finish(launch(benchmark));
    Submission submission =
        submissions.submitRun(maker, benchmark.address(), "tree", run.id(), "predictions.csv");
    NodeId entry = NodeId.entry(submission.id());
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreException(NotFound.class)
        .untilAsserted(() -> assertThat(labels(maker, entry)).contains(name + " v1"));
    Graph before = lineage.around(maker, entry, Way.BOTH, 10);

    assertThat(labels(maker, entry))
        .containsExactlyInAnyOrder(
            "tree",
            "Submission of tree",
            "predictions.csv",
            run.name(),
            data(benchmark),
            name + " v1");
    assertThat(labels(other, entry))
        .containsExactlyInAnyOrder(
            "tree",
            "Submission of tree",
            "Something you cannot see",
            data(benchmark),
            "Something you cannot see");
    assertThat(lineage.around(other, entry, Way.BOTH, 10).toString()).doesNotContain(name + " v1");

    rebuild.fromScratch();

    Graph after = lineage.around(maker, entry, Way.BOTH, 10);
    assertThat(after.spots()).isEqualTo(before.spots());
    assertThat(after.edges()).containsExactlyInAnyOrderElementsOf(before.edges());
  }

  private List<String> labels(Viewer viewer, NodeId id) {
    return lineage.around(viewer, id, Way.BOTH, 10).spots().stream()
        .map(Graph.Spot::label)
        .toList();
  }

  private static String data(Benchmark benchmark) {
    return benchmark.dataAddress().name() + " v1";
  }

  private Version publish() {
    Address address = new Address(maker.name(), name);
    datasets.create(
        maker,
        new NewDataset(address, name, "", "CC0-1.0", List.of(), null, null, Visibility.PRIVATE));
    String rows =
        IntStream.range(0, 120)
            .mapToObj(i -> i + "," + (i % 3 == 0 ? "cat" : "dog"))
            .collect(Collectors.joining("\n", "size,kind\n", "\n"));
    return datasets.publish(maker, address, List.of(new NewFile("kinds.csv", blob(rows))), "");
  }

  private Blob blob(String text) {
    return blobs.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Benchmark benchmark(Version source) {
    return benchmarks.create(
        maker,
        NewBenchmark.usual(
            maker.id(),
            name + "-task",
            "Which kind?",
            "",
            source.id(),
            "kind",
            Metric.ACCURACY,
            Visibility.EVERYONE));
  }

  private Run launch(Benchmark benchmark) {
    Experiment experiment =
        experiments.create(
            maker,
            new NewExperiment(
                new Address(maker.name(), name), "Which kind?", "", Visibility.PRIVATE));
    return runs.launch(
        maker,
        new Launch(
            experiment.id(),
            "tree-1",
            new TrainerRecipe("baseline", "classification", "kind", Map.of()),
            List.of(benchmark.dataVersionId()),
            7,
            Device.CPU,
            Limits.USUAL));
  }

  /** As a worker would, with one answer for every row of the test file. */
  private Run finish(Run run) {
    WorkOrder order = queue.claim(name, new Offer(8, 16L << 30, 0)).orElseThrow();
    assertThat(order.runId()).isEqualTo(run.id());
    queue.started(order.token(), MACHINE);
    Blob predictions = blob(answers(run.inputs().getFirst().versionId()));
    queue.finish(
        order.token(),
        new Outcome(Ending.FINISHED, "", 0),
        List.of(new OutputFile("predictions.csv", predictions.sha256(), predictions.size())));
    return runs.get(maker, run.id());
  }

  private String answers(UUID version) {
    return datasets.rows(maker, version, "test.csv", 0, 1000).rows().stream()
        .map(row -> row.getFirst() + ",dog")
        .collect(Collectors.joining("\n", "id,prediction\n", "\n"));
  }
}
