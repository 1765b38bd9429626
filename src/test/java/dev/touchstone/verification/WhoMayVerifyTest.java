package dev.touchstone.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.Race;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Mechanism;
import dev.touchstone.leaderboard.PublicScores;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.score.Metric;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Organiser ada, reviewer grace, owner linus, and eve who may see the benchmark and no more. */
@DatabaseTest
@Import({Arena.class, RerunStage.class})
class WhoMayVerifyTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired RerunStage stage;
  @Autowired Verifications verifications;
  @Autowired VerificationStore store;
  @Autowired PublicScores scores;
  @Autowired Benchmarks benchmarks;
  @Autowired Race race;

  private Viewer ada;
  private Viewer grace;
  private Viewer linus;
  private Viewer eve;
  private Benchmark benchmark;

  @BeforeEach
  void arrange() {
    stage.idle();
    ada = people.person("ada");
    grace = people.person("grace");
    linus = people.person("linus");
    eve = people.person("eve");
    benchmark = arena.reviewed(ada, Metric.ACCURACY, Visibility.EVERYONE, grace);
  }

  @AfterEach
  void leaveNothingToClaim() {
    stage.idle();
  }

  @Test
  void whoeverMaySeeTheRunOfAnEntryOrganisesOrReviewsMayStart() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    for (var viewer : java.util.List.of(ada, grace, linus)) {
      var started = start(viewer, entry);
      verifications.cancel(viewer, started.id());
    }
    assertThatThrownBy(() -> start(eve, entry)).isInstanceOf(NotFound.class);
  }

  @Test
  void aPrivateRunHasToBeOffered() {
    var entry = stage.entry(linus, benchmark, Visibility.PRIVATE, 5);
    assertThatThrownBy(() -> start(grace, entry)).isInstanceOf(NotOffered.class);
    assertThatThrownBy(() -> verifications.offer(grace, entry.id())).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> verifications.offer(eve, entry.id())).isInstanceOf(NotFound.class);
    verifications.offer(linus, entry.id());
    var id = start(grace, entry).id();
    stage.rerun(linus, benchmark, 5, 5, 5);
    var over = stage.over(grace, id);
    assertThat(over.verdict()).isEqualTo(Verdict.REPRODUCED);
    assertThat(over.findings()).isNotEmpty();
    assertThat(over.runId()).isNull();
    assertThat(over.seeds()).allMatch(seed -> seed.runId() == null);
    assertThat(verifications.get(linus, id).seeds()).allMatch(seed -> seed.runId() != null);
  }

  @Test
  void anOfferThatWasTakenBackIsNone() {
    var entry = stage.entry(linus, benchmark, Visibility.PRIVATE, 5);
    verifications.offer(linus, entry.id());
    verifications.withdraw(linus, entry.id());
    assertThatThrownBy(() -> start(ada, entry)).isInstanceOf(NotOffered.class);
  }

  @Test
  void whileOpenNumbersAreForOrganisersAndReviewers() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = start(ada, entry).id();
    stage.rerun(linus, benchmark, 5, 4, 3);
    assertThat(stage.over(ada, id).findings()).isNotEmpty();
    assertThat(verifications.get(grace, id).findings()).isNotEmpty();
    for (var viewer : java.util.List.of(linus, eve)) {
      var shown = verifications.get(viewer, id);
      assertThat(shown.verdict()).isEqualTo(Verdict.REPRODUCED);
      assertThat(shown.findings()).isEmpty();
      assertThat(shown.seeds()).allMatch(seed -> seed.scores().isEmpty());
    }
    benchmarks.close(ada, benchmark.address());
    org.awaitility.Awaitility.await().until(() -> !verifications.get(eve, id).findings().isEmpty());
  }

  @Test
  void whileOpenOwnersVerifyASubmissionOnce() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = start(linus, entry).id();
    stage.rerun(linus, benchmark, 5, 5, 5);
    stage.over(linus, id);
    assertThatThrownBy(() -> start(linus, entry)).isInstanceOf(AlreadyVerified.class);
    benchmarks.close(ada, benchmark.address());
    assertThat(start(linus, entry).state()).isEqualTo(VerificationState.RUNNING);
  }

  @Test
  void whileOpenOwnersGetTenVerdictsOfABenchmark() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var other = stage.entry(linus, benchmark, Visibility.EVERYONE, 4);
    for (int i = 0; i < Verifications.MOST_OF_OWNERS; i++) store.insert(verdict(entry));
    assertThatThrownBy(() -> start(linus, other)).isInstanceOf(VerdictsUsedUp.class);
    assertThat(verifications.chance(linus, benchmark, other).words())
        .startsWith("Owners have up to 10 submissions");
    assertThat(start(ada, other).state()).isEqualTo(VerificationState.RUNNING);
  }

  /** The last one left is asked for twice at once: whoever comes second waits, and is told. */
  @Test
  void simultaneousStartsGetNoVerdictTooMany() throws Exception {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var last = stage.entry(linus, benchmark, Visibility.EVERYONE, 4);
    var tooMany = stage.entry(linus, benchmark, Visibility.EVERYONE, 3);
    for (int i = 1; i < Verifications.MOST_OF_OWNERS; i++) store.insert(verdict(entry));
    assertThatThrownBy(() -> race.run(() -> start(linus, last), () -> start(linus, tooMany)))
        .hasCauseInstanceOf(VerdictsUsedUp.class);
    assertThat(store.asked(benchmark.id(), linus.id(), linus.id()))
        .hasSize(Verifications.MOST_OF_OWNERS)
        .doesNotContain(tooMany.id());
  }

  /** Also where none was asked for yet, so that there is no row of one to wait for. */
  @Test
  void simultaneousFirstStartsComeOneAfterTheOther() throws Exception {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    assertThatThrownBy(() -> race.run(() -> verified(entry), () -> start(linus, entry)))
        .hasCauseInstanceOf(AlreadyVerified.class);
  }

  private void verified(Submission entry) {
    benchmarks.hold(benchmark);
    store.insert(verdict(entry));
  }

  @Test
  void underTheLadderNobodySeesNumbersBeforeTheClose() {
    scores.choose(ada, benchmark.address(), Mechanism.LADDER, null);
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = start(ada, entry).id();
    stage.rerun(linus, benchmark, 5, 4, 3);
    stage.over(ada, id);
    for (var viewer : java.util.List.of(ada, grace, linus, eve)) {
      var shown = verifications.get(viewer, id);
      assertThat(shown.verdict()).isEqualTo(Verdict.REPRODUCED);
      assertThat(shown.findings()).isEmpty();
      assertThat(shown.seeds()).allMatch(seed -> seed.scores().isEmpty());
    }
    benchmarks.close(ada, benchmark.address());
    org.awaitility.Awaitility.await()
        .until(() -> !verifications.get(grace, id).findings().isEmpty());
  }

  @Test
  void aReviewerAsksAboutAnOwnEntryAsItsOwner() {
    var entry = stage.entry(grace, benchmark, Visibility.EVERYONE, 5);
    var id = start(grace, entry).id();
    stage.rerun(grace, benchmark, 5, 5, 5);
    assertThat(stage.over(grace, id).findings()).isEmpty();
    assertThat(verifications.get(grace, id).startedBy()).isEqualTo(Starter.OWNER);
    assertThatThrownBy(() -> start(grace, entry)).isInstanceOf(AlreadyVerified.class);
  }

  @Test
  void onlyThoseConcernedMayCancel() {
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var id = start(grace, entry).id();
    assertThat(verifications.get(eve, id).mayCancel()).isFalse();
    assertThatThrownBy(() -> verifications.cancel(eve, id)).isInstanceOf(Forbidden.class);
    assertThat(verifications.cancel(linus, id).state()).isEqualTo(VerificationState.CANCELLED);
  }

  @Test
  void forAnOutsiderNothingIsThere() {
    var closed = arena.reviewed(ada, Metric.ACCURACY, Visibility.PRIVATE, grace);
    var entry = stage.entry(ada, closed, Visibility.PRIVATE, 5);
    var id = verifications.start(ada, closed.address(), entry.id(), 1).id();
    assertThatThrownBy(() -> verifications.get(eve, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> verifications.cancel(eve, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> verifications.of(eve, closed)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> verifications.start(eve, closed.address(), entry.id(), 1))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> verifications.withdraw(eve, entry.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> verifications.get(ada, UUID.randomUUID()))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("There is no verification");
  }

  @Test
  void aSubmissionOfAnotherBenchmarkIsNotThere() {
    var other = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    assertThatThrownBy(() -> verifications.start(ada, other.address(), entry.id(), 1))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> verifications.start(ada, new Address("ada", "nothing"), entry.id(), 1))
        .isInstanceOf(NotFound.class);
  }

  private Case verdict(Submission entry) {
    return new Case(
        Ids.next(),
        benchmark.id(),
        entry.id(),
        entry.namespaceId(),
        linus.id(),
        Starter.OWNER,
        linus.id(),
        entry.runId(),
        VerificationState.DONE,
        Verdict.REPRODUCED,
        null,
        false,
        entry.submittedAt(),
        entry.submittedAt());
  }

  private Verification start(Viewer viewer, Submission entry) {
    return verifications.start(viewer, benchmark.address(), entry.id(), 3);
  }
}
