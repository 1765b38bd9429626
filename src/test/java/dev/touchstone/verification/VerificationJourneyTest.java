package dev.touchstone.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.DataDirectory;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.run.Device;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** From a run to an entry to a verdict, with the real queue, worker, sandbox and scorer. */
@DatabaseTest
@Import(Arena.class)
@AutoConfigureMockMvc
@TestPropertySource(properties = "touchstone.worker.enabled=true")
class VerificationJourneyTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Limits LIMITS = new Limits(1, 1L << 30, Duration.ofMinutes(2), 64L << 20);

  /** Says red or blue by the hint, but wrongly on the share of rows that the last line decides. */
  private static final String SCRIPT =
      """
      import csv, random, touchstone
      wrong = %s
      with open(touchstone.path("test.csv")) as file:
          rows = list(csv.DictReader(file))
      with open(touchstone.out + "/predictions.csv", "w") as file:
          file.write("id,prediction\\n")
          for row in rows:
              right = "red" if row["hint"] == "1" else "blue"
              other = "blue" if right == "red" else "red"
              file.write(row["id"] + "," + (other if wrong() else right) + "\\n")
      """;

  @Autowired Workers workers;
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Experiments experiments;
  @Autowired Runs runs;
  @Autowired Submissions submissions;
  @Autowired Verifications verifications;

  @Autowired DataDirectory data;

  private Viewer ada;
  private Benchmark benchmark;

  /** Ordinary runs are told of a server, so that a test sees that re-runs are not. */
  @BeforeEach
  void pretendThatTheServerListens() throws IOException {
    Path socket = data.below("relay").resolve("s");
    if (!Files.exists(socket)) Files.createFile(socket);
  }

  @BeforeEach
  void arrange() {
    assumeTrue(workers.machine().protection().usable(), "SKIPPED: there is no sandbox here");
    ada = people.person("ada");
    benchmark = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
  }

  @Test
  void aTrainersEntryIsReproducedByteForByte() {
    var recipe = new TrainerRecipe("linear", "classification", "colour", Map.of());
    var over = verified(entry(recipe), 2);
    assertThat(over.verdict()).isEqualTo(Verdict.REPRODUCED);
    assertThat(over.identical()).isTrue();
    assertThat(over.seeds()).allMatch(seed -> seed.state() == SeedState.SCORED);
    assertThat(over.seeds()).allMatch(seed -> seed.sameInputs() && seed.sameEnvironment());
  }

  @Test
  void aScriptThatIsRandomWithoutASeedIsReproducedWithinItsInterval() {
    var over = verified(entry(script("lambda: random.SystemRandom().random() < 0.2")), 3);
    assertThat(over.identical()).isFalse();
    assertThat(over.verdict()).isEqualTo(Verdict.REPRODUCED);
  }

  /** It is right with the seed it was launched with, and wrong in every second row with others. */
  @Test
  void aSeedThatWasMadeForTheTestSetIsNamedAsLucky() {
    var wrong = "lambda row=iter(range(10**6)): touchstone.seed != 42 and next(row) % 2 == 0";
    var over = verified(entry(script(wrong)), 4);
    assertThat(over.identical()).isTrue();
    assertThat(over.luckySeed(Split.PUBLIC)).isTrue();
  }

  /** It is right only where it finds the server: its score came from outside of its recipe. */
  @Test
  void aScoreThatIsNotInTheRecipeDiffers() {
    var over =
        verified(entry(script("lambda: \"MLFLOW_RUN_ID\" not in __import__(\"os\").environ")), 2);
    assertThat(over.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void aScriptThatFailsWithoutTheServerCannotBeRerun() {
    var source =
        SCRIPT.formatted("lambda: False")
            + "\n__import__(\"os\").environ[\"MLFLOW_\" + \"RUN_ID\"]\n";
    var over = verified(entry(new ScriptRecipe(source, Map.of())), 1);
    assertThat(over.verdict()).isEqualTo(Verdict.CANNOT_RERUN);
    assertThat(over.obstacle()).isEqualTo(Obstacle.RERUNS_FAILED);
    var log = runs.log(ada, over.seeds().getFirst().runId(), -20, 20);
    assertThat(log.lines()).anyMatch(line -> line.text().contains("KeyError"));
  }

  private static Recipe script(String wrong) {
    return new ScriptRecipe(SCRIPT.formatted(wrong), Map.of());
  }

  private Verification verified(Submission entry, int seeds) {
    var id = verifications.start(ada, benchmark.address(), entry.id(), seeds).id();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> verifications.get(ada, id).state() == VerificationState.DONE);
    return verifications.get(ada, id);
  }

  private Submission entry(Recipe recipe) {
    var run = finished(launch(recipe).id());
    var id =
        submissions.submitRun(ada, benchmark.address(), "entry", run.id(), "predictions.csv").id();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> submissions.get(ada, id).state() == SubmissionState.SCORED);
    return submissions.get(ada, id);
  }

  private Run launch(Recipe recipe) {
    var address = new Address("ada", "verify-" + UUID.randomUUID().toString().substring(0, 8));
    var experiment =
        experiments.create(ada, new NewExperiment(address, "Red?", "", Visibility.PRIVATE));
    return runs.launch(
        ada,
        new Launch(
            experiment.id(),
            "",
            recipe,
            List.of(benchmark.dataVersionId()),
            42,
            Device.CPU,
            LIMITS));
  }

  private Run finished(UUID id) {
    Awaitility.await().atMost(PATIENCE).until(() -> runs.get(ada, id).state().over());
    var run = runs.get(ada, id);
    assertThat(run.state()).as(String.valueOf(run.failure())).isEqualTo(RunState.FINISHED);
    return run;
  }
}
