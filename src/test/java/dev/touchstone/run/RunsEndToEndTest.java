package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import dev.touchstone.worker.Workers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;

/**
 * A person's main job with the real queue, worker, sandbox and trainers, on real data. It shares
 * its context with the worker's own journey.
 */
@DatabaseTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "touchstone.worker.enabled=true")
class RunsEndToEndTest {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Autowired Workers workers;
  @Autowired Runs runs;
  @Autowired Experiments experiments;
  @Autowired Datasets datasets;
  @Autowired Blobs blobs;
  @Autowired TestPeople people;

  private Viewer ada;
  private Address address;
  private Experiment experiment;

  @BeforeEach
  void ask() {
    assumeTrue(workers.machine().protection().usable(), "SKIPPED: there is no sandbox here");
    ada = people.person("ada");
    address = new Address("ada", "journey-" + UUID.randomUUID());
    experiment =
        experiments.create(
            ada, new NewExperiment(address, "What tells penguins apart?", "", Visibility.PRIVATE));
  }

  @Test
  void threeTrainersLearnFromTheSameBytesAndAreCompared() throws Exception {
    Version version = publish(new NewFile("penguins.csv", blob(penguins())));
    List<UUID> ids =
        Stream.of("baseline", "linear", "boosting")
            .map(trainer -> launch(trainer, version).id())
            .toList();
    ids.forEach(this::finished);

    Comparison comparison = runs.compare(ada, ids);
    Comparison.Metric accuracy =
        comparison.metrics().stream()
            .filter(metric -> metric.key().contains("accuracy"))
            .findFirst()
            .orElseThrow();
    assertThat(accuracy.best()).doesNotContain(0);
    assertThat(comparison.differing())
        .extracting(setting -> setting.name().text())
        .contains("recipe")
        .doesNotContain("data", "seed", "target");
    for (UUID id : ids) {
      assertThat(runs.get(ada, id).inputs().getFirst().digest()).isEqualTo(version.digest());
      assertThat(runs.attempts(ada, id).getFirst().inputsCheckedAt()).isNotNull();
      assertThat(runs.log(ada, id, 0, 10).over()).isTrue();
      assertThat(text(id, "validation.csv")).startsWith("id,prediction");
      assertThatThrownBy(() -> runs.openArtifact(people.person("bob"), id, "validation.csv"))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void aTestTableIsPredictedRowByRow() throws Exception {
    List<String> rows = penguins().lines().toList();
    String header = rows.getFirst();
    Version version =
        publish(
            new NewFile("train.csv", blob(numbered(header, rows.subList(1, 300), 1))),
            new NewFile("test.csv", blob(numbered(header, rows.subList(300, 340), 1000))));
    Run run = finished(launch("linear", version).id());
    List<String> predicted = text(run.id(), "predictions.csv").lines().toList();
    assertThat(predicted).hasSize(41);
    assertThat(predicted.get(1)).startsWith("1000,");
    assertThat(predicted.getLast()).startsWith("1039,");
  }

  private Run finished(UUID id) {
    until(() -> runs.get(ada, id).state().over());
    Run run = runs.get(ada, id);
    assertThat(run.state()).as(String.valueOf(run.failure())).isEqualTo(RunState.FINISHED);
    return run;
  }

  private Run launch(String trainer, Version version) {
    return runs.launch(
        ada,
        new Launch(
            experiment.id(),
            "",
            new TrainerRecipe(trainer, "classification", "species", Map.of()),
            List.of(version.id()),
            1,
            Device.CPU,
            new Limits(1, 1L << 30, Duration.ofMinutes(3), 64L << 20)));
  }

  private Version publish(NewFile... files) {
    datasets.create(
        ada,
        new NewDataset(
            address, "Penguins", "", "CC0-1.0", List.of(), null, null, Visibility.PRIVATE));
    return datasets.publish(ada, address, List.of(files), "");
  }

  private Blob blob(String text) {
    return blobs.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String text(UUID run, String artifact) throws Exception {
    try (InputStream in = runs.openArtifact(ada, run, artifact)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String penguins() throws Exception {
    try (InputStream in =
        RunsEndToEndTest.class.getResourceAsStream("/demo/penguins/penguins.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String numbered(String header, List<String> rows, int from) {
    return "id,"
        + header
        + "\n"
        + IntStream.range(0, rows.size())
            .mapToObj(i -> (from + i) + "," + rows.get(i))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
