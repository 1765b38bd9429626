package dev.touchstone.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Device;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The real queue, the real engine, the real sandbox. */
@DatabaseTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "touchstone.worker.enabled=true")
class WorkerJourneyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Limits LIMITS = new Limits(1, 1L << 30, Duration.ofMinutes(2), 64L << 20);

  @Autowired Workers workers;
  @Autowired Runs runs;
  @Autowired Experiments experiments;
  @Autowired Datasets datasets;
  @Autowired Blobs blobs;
  @Autowired TestPeople people;
  @Autowired MockMvc http;

  private Viewer ada;
  private Version version;
  private Experiment experiment;

  @BeforeEach
  void publish() {
    assumeTrue(workers.machine().protection().usable(), "SKIPPED: there is no sandbox here");
    ada = people.person("ada");
    var address = new Address("ada", "worker-" + UUID.randomUUID());
    datasets.create(
        ada,
        new NewDataset(address, "Steps", "", "CC0-1.0", List.of(), null, null, Visibility.PRIVATE));
    var rows = new StringBuilder("x,y\n");
    for (int i = 0; i < 200; i++) rows.append(i % 10).append(i % 10 < 5 ? ",low\n" : ",high\n");
    var blob = blobs.put(new ByteArrayInputStream(rows.toString().getBytes()));
    version = datasets.publish(ada, address, List.of(new NewFile("train.csv", blob)), "");
    experiment =
        experiments.create(
            ada, new NewExperiment(address, "Is it a step?", "", Visibility.PRIVATE));
  }

  @Test
  void aTrainerLaunchedByAPersonFinishesOnThisMachine() {
    Run run = over(launch(new TrainerRecipe("baseline", "classification", "y", Map.of())));
    assertThat(run.state()).as(String.valueOf(run.failure())).isEqualTo(RunState.FINISHED);
    assertThat(runs.metrics(ada, run.id())).isNotEmpty();
    assertThat(runs.artifacts(ada, run.id())).extracting(Artifact::path).contains("validation.csv");
    assertThat(runs.attempts(ada, run.id()))
        .singleElement()
        .satisfies(a -> assertThat(a.inputsCheckedAt()).isNotNull())
        .satisfies(a -> assertThat(a.machine().cores()).isEqualTo(workers.machine().cores()));
  }

  @Test
  void aScriptThatFailsTellsThePersonWhy() {
    Run run = over(launch(new ScriptRecipe("print('hello')\nraise KeyError('age')", Map.of())));
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.failure().reason()).isEqualTo("The process ended with exit code 1.");
    assertThat(run.failure().lastLines()).last().isEqualTo("KeyError: 'age'");
  }

  @Test
  void aRunThatIsCancelledStops() {
    Run run = launch(new ScriptRecipe("import time\nwhile True: time.sleep(1)", Map.of()));
    until(() -> runs.get(ada, run.id()).startedAt() != null);
    runs.cancel(ada, run.id());
    assertThat(over(run).state()).isEqualTo(RunState.CANCELLED);
  }

  @Test
  void workersAreListedForThoseSignedIn() throws Exception {
    http.perform(get("/api/v1/workers").with(user("ada")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].load.slots").value(workers.load().slots()))
        .andExpect(
            jsonPath("$.items[0].sandbox").value(workers.machine().protection().tier().name()));
    http.perform(get("/api/v1/workers")).andExpect(status().isUnauthorized());
  }

  private Run launch(Recipe recipe) {
    return runs.launch(
        ada, new Launch(experiment.id(), "", recipe, List.of(version.id()), 1, Device.CPU, LIMITS));
  }

  private Run over(Run run) {
    until(() -> runs.get(ada, run.id()).state().over());
    return runs.get(ada, run.id());
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
