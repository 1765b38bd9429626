package dev.touchstone.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.run.Device;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunLifecycle;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.worker.Workers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A worker that only pretends; the real queue, scorer and board. */
@DatabaseTest
@Import({Arena.class, RerunStage.class})
class VerificationsTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired RerunStage stage;
  @Autowired Verifications verifications;
  @Autowired VerificationMarks marks;
  @Autowired RerunStore reruns;
  @Autowired Judging judging;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired Runs runs;
  @Autowired RunLifecycle lifecycle;
  @Autowired Datasets datasets;
  @Autowired Experiments experiments;
  @Autowired Workers workers;

  private Viewer ada;
  private Viewer linus;
  private Benchmark benchmark;

  @BeforeEach
  void arrange() {
    stage.idle();
    ada = people.person("ada");
    linus = people.person("linus");
    benchmark = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
  }

  @AfterEach
  void leaveNothingToClaim() {
    stage.idle();
  }

  @Test
  void rerunsTheRecipeAsItWasRecordedWithItsOwnSeedFirst() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var started = verifications.start(ada, benchmark.address(), entry.id(), 3);
    assertThat(started.state()).isEqualTo(VerificationState.RUNNING);
    assertThat(started.startedBy()).isEqualTo(Starter.ORGANISER);
    assertThat(started.seeds()).extracting(Verification.Seed::seed).first().isEqualTo(42L);
    assertThat(started.seeds()).extracting(Verification.Seed::seed).doesNotHaveDuplicates();
    var made = runs.get(ada, entry.runId());
    for (var seed : started.seeds()) {
      var run = runs.get(ada, seed.runId());
      assertThat(run.recipe()).isEqualTo(made.recipe());
      assertThat(run.inputs()).isEqualTo(made.inputs());
      assertThat(run.audience()).isEqualTo(made.audience());
      assertThat(run.makerId()).isEqualTo(linus.id());
    }
  }

  @Test
  void rerunsHaveNoWayToTheServerAndStayOutOfTheExperimentsTable() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var started = verifications.start(ada, benchmark.address(), entry.id(), 1);
    var made = runs.get(linus, entry.runId());
    var filter = RunFilter.ALL.experiment(made.experimentId());
    assertThat(runs.list(linus, filter, null, 50).items())
        .extracting(r -> r.id())
        .containsExactly(made.id());
    var order = stage.claim().orElseThrow();
    assertThat(order.runId()).isEqualTo(started.seeds().getFirst().runId());
    assertThat(order.tracking()).isNull();
    assertThat(runs.tags(linus, order.runId())).containsEntry(Reruns.TAG, started.id().toString());
    stage.leave(order, null);
  }

  @Test
  void theSameBytesAreReproducedAndMarked() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 3).id();
    stage.rerun(linus, benchmark, 5, 5, 5);
    var over = stage.over(ada, id);
    assertThat(over.verdict()).isEqualTo(Verdict.REPRODUCED);
    assertThat(over.identical()).isTrue();
    assertThat(over.scored()).isEqualTo(3);
    assertThat(over.seeds()).allMatch(seed -> seed.sameInputs() && seed.sameEnvironment());
    var mark = marks.of(people.person("eve"), benchmark, List.of(entry.id())).get(entry.id());
    assertThat(mark).extracting(EntryMark::kind).containsExactly(EntryMark.Kind.VERIFIED);
    assertThat(mark.getFirst().href()).contains("tab=verification");
  }

  @Test
  void whatTheRecipeDoesNotGiveDiffersAndSaysByHowMuch() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 0);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 3).id();
    stage.rerun(linus, benchmark, 2, 2, 2);
    var over = stage.over(ada, id);
    assertThat(over.verdict()).isEqualTo(Verdict.DIFFERS);
    var finding = over.findings().get(Split.PUBLIC);
    assertThat(finding.claimed()).isEqualTo(1);
    assertThat(finding.difference()).isBetween(-0.6, -0.4);
  }

  @Test
  void oneLuckySeedIsReproducedAndNamed() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 0);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 4).id();
    stage.rerun(linus, benchmark, 0, 2, 2, 2);
    var over = stage.over(ada, id);
    assertThat(over.verdict()).isEqualTo(Verdict.REPRODUCED);
    assertThat(over.luckySeed(Split.PUBLIC)).isTrue();
  }

  @Test
  void aFailedSeedCountsAsFailedAndTheOthersDecide() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 3).id();
    stage.rerun(linus, benchmark, null, 5, 5);
    var over = stage.over(ada, id);
    assertThat(over.verdict()).isEqualTo(Verdict.REPRODUCED);
    assertThat(over.identical()).isFalse();
    assertThat(over.failed()).isEqualTo(1);
    assertThat(over.seeds().getFirst().state()).isEqualTo(SeedState.RUN_FAILED);
    assertThat(runs.get(ada, over.seeds().getFirst().runId()).failure()).isNotNull();
  }

  @Test
  void findsPredictionsThatMlflowKeptInFilesForWantOfAServer() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 1).id();
    var left = arena.predictions(linus, benchmark, 5);
    stage.leave(stage.claim().orElseThrow(), left, "mlflow/0/ab12/artifacts/" + RerunStage.FILE);
    assertThat(stage.over(ada, id).identical()).isTrue();
  }

  @Test
  void aRunWithoutTheFileOrWithOneThatIsNotValidFails() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 2).id();
    var left = arena.predictions(linus, benchmark, 5);
    stage.leave(stage.claim().orElseThrow(), left, "other.csv");
    var faulty = arena.changed(linus, benchmark, csv -> csv + "zz,red\n");
    stage.leave(stage.claim().orElseThrow(), faulty);
    assertThat(stage.over(ada, id).seeds())
        .extracting(Verification.Seed::state)
        .containsExactlyInAnyOrder(SeedState.NO_FILE, SeedState.NOT_VALID);
  }

  @Test
  void whenMostRerunsFailItCannotBeRerun() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 3).id();
    stage.rerun(linus, benchmark, null, null, 5);
    var over = stage.over(ada, id);
    assertThat(over.verdict()).isEqualTo(Verdict.CANNOT_RERUN);
    assertThat(over.obstacle()).isEqualTo(Obstacle.RERUNS_FAILED);
  }

  @Test
  void anUploadedFileCannotBeRerunBecauseNoRunMadeIt() {
    var uploaded = stage.uploaded(linus, benchmark, 4);
    assertThat(verifications.chance(ada, benchmark, submissions.get(ada, uploaded.id())))
        .isEqualTo(new Chance(Chance.Kind.CANNOT_RERUN, Obstacle.NO_RUN.words()));
    var said = verifications.start(ada, benchmark.address(), uploaded.id(), 3);
    assertThat(said.verdict()).isEqualTo(Verdict.CANNOT_RERUN);
    assertThat(said.obstacle()).isEqualTo(Obstacle.NO_RUN);
    assertThat(stage.claim()).isEmpty();
  }

  @Test
  void whatItWasMadeFromHasToBeThere() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    datasets.remove(ada, benchmark.dataAddress());
    assertThat(chance(ada, entry).words()).isEqualTo(Obstacle.INPUTS_GONE.words());
  }

  @Test
  void aRunOfALaptopWasExecutedElsewhere() {
    var entry = stage.tracked(linus, benchmark);
    assertThat(chance(ada, entry).words()).isEqualTo(Obstacle.RUN_ELSEWHERE.words());
  }

  @Test
  void aScriptThatAsksForTheServerItselfAsksForANetwork() {
    var script = new ScriptRecipe("import os\nprint(os.environ['TOUCHSTONE_URL'])", Map.of());
    var entry = stage.entry(linus, benchmark, script, Device.CPU);
    assertThat(chance(ada, entry).words()).isEqualTo(Obstacle.NETWORK_ASKED.words());
  }

  @Test
  void anotherLanguageThanWasRecordedIsAMissingEnvironment() {
    var script = new ScriptRecipe("print('no Python wrote this')", Map.of());
    var entry = stage.entry(linus, benchmark, script, Device.CPU);
    assertThat(chance(ada, entry).words()).isEqualTo(Obstacle.ENVIRONMENT_MISSING.words());
  }

  @Test
  void whatComputedOnAGpuNeedsOne() {
    assumeTrue(workers.machine().gpus().isEmpty(), "SKIPPED: there is a GPU here");
    var recipe = new TrainerRecipe("mlp", "classification", "colour", Map.of());
    var entry = stage.entry(linus, benchmark, recipe, Device.GPU);
    assertThat(chance(ada, entry).words()).isEqualTo(Obstacle.NO_GPU.words());
  }

  @Test
  void anExperimentInTheBinTakesNoReruns() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    experiments.delete(linus, runs.get(linus, entry.runId()).experimentId());
    assertThat(chance(ada, entry).words()).isEqualTo(Obstacle.EXPERIMENT_GONE.words());
  }

  @Test
  void oneSubmissionHasOneVerificationAtATime() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    verifications.start(ada, benchmark.address(), entry.id(), 1);
    assertThatThrownBy(() -> verifications.start(ada, benchmark.address(), entry.id(), 1))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("is being verified");
    assertThat(chance(ada, entry).kind()).isEqualTo(Chance.Kind.REFUSED);
  }

  @Test
  void takesOneToTwentySeeds() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    for (int wrong : List.of(0, 21))
      assertThatThrownBy(() -> verifications.start(ada, benchmark.address(), entry.id(), wrong))
          .isInstanceOf(InvalidInput.class);
  }

  @Test
  void cancellingStopsItsRunsAndLeavesNoVerdict() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var started = verifications.start(ada, benchmark.address(), entry.id(), 2);
    var over = verifications.cancel(ada, started.id());
    assertThat(over.state()).isEqualTo(VerificationState.CANCELLED);
    assertThat(over.verdict()).isNull();
    assertThat(started.seeds())
        .allMatch(seed -> runs.get(ada, seed.runId()).state() == RunState.CANCELLED);
    assertThat(marks.of(ada, benchmark, List.of(entry.id()))).isEmpty();
    assertThat(chance(ada, entry).kind()).isEqualTo(Chance.Kind.POSSIBLE);
  }

  @Test
  void goesOnAfterNewsThatGotLost() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 1).id();
    stage.rerun(linus, benchmark, 5);
    stage.over(ada, id);
    judging.goOn(id);
    assertThat(verifications.get(ada, id).verdict()).isEqualTo(Verdict.REPRODUCED);
  }

  @Test
  void privateScoresOfRerunsComeWithTheClose() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = verifications.start(ada, benchmark.address(), entry.id(), 1).id();
    stage.rerun(linus, benchmark, 5);
    assertThat(stage.over(ada, id).seeds().getFirst().scores()).containsOnlyKeys(Split.PUBLIC);
    assertThat(reruns.of(id).getFirst().scores()).containsOnlyKeys(Split.PUBLIC);
    benchmarks.close(ada, benchmark.address());
    org.awaitility.Awaitility.await()
        .until(() -> verifications.get(linus, id).findings().containsKey(Split.PRIVATE));
    assertThat(verifications.get(linus, id).seeds().getFirst().scores())
        .containsOnlyKeys(Split.PUBLIC, Split.PRIVATE);
  }

  @Test
  void aVerificationCostsNoQuotaAndMakesNoEntry() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var left = submissions.left(linus, benchmark);
    var id = verifications.start(linus, benchmark.address(), entry.id(), 2).id();
    stage.rerun(linus, benchmark, 5, 4);
    stage.over(linus, id);
    assertThat(submissions.left(linus, benchmark)).isEqualTo(left);
    assertThat(submissions.of(ada, benchmark)).hasSize(1);
  }

  @Test
  void theRunsOfAVerdictStay() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = verifications.start(linus, benchmark.address(), entry.id(), 1).id();
    stage.rerun(linus, benchmark, 5);
    var run = stage.over(linus, id).seeds().getFirst().runId();
    assertThatThrownBy(() -> lifecycle.purge(linus, List.of(run))).isInstanceOf(Conflict.class);
  }

  private Chance chance(Viewer viewer, Submission entry) {
    return verifications.chance(viewer, benchmark, submissions.get(viewer, entry.id()));
  }
}
