package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.ByteSource;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.storage.Blobs;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(Arena.class)
class ScoringTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Submissions submissions;
  @Autowired ScoringQueue queue;
  @Autowired Scoring scoring;
  @Autowired ScoringAttempts attempts;
  @Autowired SubmissionStore store;
  @Autowired BenchmarkStore benchmarkStore;
  @Autowired ScoreVersions versions;
  @Autowired Scorer scorer;
  @Autowired References references;
  @Autowired CustomScoring custom;
  @Autowired Blobs blobs;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  private Viewer ada;
  private Viewer linus;
  private Benchmark made;

  @BeforeEach
  void benchmark() {
    ada = people.person("ada");
    linus = people.person("linus");
    made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
  }

  @Test
  void whatAServerHeldWhenItDiedIsScoredByAnotherOnce() {
    var claim = held("entry");
    assertThat(state(claim)).isEqualTo(SubmissionState.SCORING);
    queue.giveUp(clock.instant().plus(ScoringAttempts.LEASE).plusSeconds(1));
    awaitState(claim, SubmissionState.SCORED);
    assertThat(finish(claim)).isFalse();
    assertThat(versions.of(claim.submissionId())).hasSize(1);
  }

  @Test
  void aLeaseThatIsRenewedIsNotTaken() {
    var claim = held("entry");
    var later = clock.instant().plus(Duration.ofHours(1));
    assertThat(queue.renew(claim, later)).isTrue();
    queue.giveUp(later.plusSeconds(1));
    assertThat(finish(claim)).isTrue();
    assertThat(state(claim)).isEqualTo(SubmissionState.SCORED);
    assertThat(queue.renew(claim, later)).isFalse();
  }

  @Test
  void aSubmissionIsHeldByOneServerAtMost() {
    var claim = held("entry");
    assertThatThrownBy(
            () -> attempts.open(claim.submissionId(), "scorer", "another", clock.instant()))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(finish(claim)).isTrue();
  }

  @Test
  void aScorerThatHangsIsLeftAndItsLateResultRefused() throws Exception {
    var claim = held("entry");
    var released = new CountDownLatch(1);
    var hanging = new Scoring(queue, hangingUntil(released), blobs, clock, Duration.ZERO);
    try {
      hanging.take(claim);
      await()
          .until(
              () -> {
                hanging.watch();
                return !queue.renew(claim, clock.instant());
              });
    } finally {
      released.countDown();
      hanging.stop();
    }
    awaitState(claim, SubmissionState.SCORED);
    assertThat(versions.of(claim.submissionId())).hasSize(1);
  }

  @Test
  void afterThreeFailuresOfOursItFailsAndCountsNoMore() {
    var before = submissions.left(linus, made);
    var claim = held("entry");
    transaction.executeWithoutResult(
        status -> {
          queue.fail(claim, "the scorer broke", clock.instant());
          IntStream.range(1, Waiting.TRIES).forEach(i -> failAgain(claim));
        });
    var failed = submissions.get(linus, claim.submissionId());
    assertThat(failed.state()).isEqualTo(SubmissionState.FAILED);
    assertThat(failed.failure()).contains("on our side 3 times", "the scorer broke");
    assertThat(submissions.left(linus, made)).isEqualTo(before);
  }

  @Test
  void takingBackWhatWaitsGivesTheQuotaBack() {
    var before = submissions.left(linus, made);
    var claim = held("entry");
    assertThat(submissions.left(linus, made)).isEqualTo(before - 1);
    assertThat(submissions.cancel(linus, claim.submissionId()).state())
        .isEqualTo(SubmissionState.CANCELLED);
    assertThat(submissions.left(linus, made)).isEqualTo(before);
    assertThat(finish(claim)).isFalse();
    assertThat(state(claim)).isEqualTo(SubmissionState.CANCELLED);
    assertThat(submissions.get(linus, claim.submissionId()).scores()).isEmpty();
  }

  @Test
  void onlyItsOwnerTakesASubmissionBackAndOnlyWhileItWaits() {
    var claim = held("entry");
    assertThatThrownBy(() -> submissions.cancel(people.person("eve"), claim.submissionId()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> submissions.cancel(ada, claim.submissionId()))
        .isInstanceOf(Forbidden.class);
    finish(claim);
    assertThatThrownBy(() -> submissions.cancel(linus, claim.submissionId()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theSameRequestHandsInOnceHoweverOftenItIsSent() throws Exception {
    var key = UUID.randomUUID().toString();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var tries =
          IntStream.range(0, 6).mapToObj(i -> threads.submit(() -> submit("e", key).id())).toList();
      var first = tries.getFirst().get();
      for (var one : tries) assertThat(one.get()).isEqualTo(first);
    }
    assertThat(submissions.of(linus, made)).hasSize(1);
    assertThatThrownBy(() -> submit("other", key)).isInstanceOf(Conflict.class);
    assertThat(submit("e", null).id()).isNotNull();
    assertThat(submissions.of(linus, made)).hasSize(2);
  }

  @Test
  void aScoreSaysWhatItIsAScoreOf() {
    var claim = held("entry");
    finish(claim);
    var made = versions.of(claim.submissionId()).getFirst();
    assertThat(made.scorer()).isEqualTo(this.made.scorer());
    assertThat(made.file()).isEqualTo(claim.fileSha256());
    assertThat(made.environment()).contains("Java ", System.getProperty("os.arch"));
    assertThat(made.reference()).hasSize(64).isNotEqualTo(claim.hidden().reference());
    assertThat(made.binding()).hasSize(64);
  }

  /** A submission that this test, as a server of its own, holds before any other can. */
  private Claim held(String entry) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var submission = submit(entry, null);
              return claim(submission.id(), Objects.requireNonNull(submission.fileSha256()));
            }));
  }

  private Claim claim(UUID submission, String file) {
    store.move(submission, SubmissionState.RECEIVED, SubmissionState.SCORING);
    var hidden = benchmarkStore.hidden(made.id());
    var token = attempts.open(submission, hidden.scorer(), "test", clock.instant());
    return new Claim(token, submission, file, hidden, 1);
  }

  private void failAgain(Claim before) {
    queue.fail(
        claim(before.submissionId(), before.fileSha256()), "the scorer broke", clock.instant());
  }

  private boolean finish(Claim claim) {
    var scored = scorer.score(claim.hidden(), () -> blobs.open(claim.fileSha256()));
    return queue.finish(claim, scored, scorer.provenance(claim, clock.instant()), null);
  }

  private Scorer hangingUntil(CountDownLatch released) {
    return new Scorer(references, custom) {
      @Override
      Scored score(Hidden hidden, ByteSource file) {
        try {
          released.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return super.score(hidden, file);
      }
    };
  }

  private Submission submit(String entry, String key) {
    return submissions.submitFile(
        linus, made.address(), entry, arena.predictions(linus, made, 3), key);
  }

  private SubmissionState state(Claim claim) {
    return submissions.get(linus, claim.submissionId()).state();
  }

  private void awaitState(Claim claim, SubmissionState state) {
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> {
              scoring.wake();
              return state(claim) == state;
            });
  }
}
