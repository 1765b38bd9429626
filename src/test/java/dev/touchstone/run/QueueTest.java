package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_ATTEMPT;
import static dev.touchstone.base.db.Tables.RUN_METRIC_CHUNK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Live;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.run.RunFact.Metric;
import dev.touchstone.run.RunFact.Param;
import dev.touchstone.run.RunFact.Progressed;
import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.LogLine;
import dev.touchstone.run.WorkQueue.Machine;
import dev.touchstone.run.WorkQueue.Offer;
import dev.touchstone.run.WorkQueue.Outcome;
import dev.touchstone.run.WorkQueue.OutputFile;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A worker that only pretends, against the real queue. */
@DatabaseTest
class QueueTest {

  private static final Offer ROOM = new Offer(8, 16L << 30, 0);
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Machine MACHINE =
      new Machine("node-1", "Linux", "EPYC", 8, 16L << 30, null, "Python 3.11.2", "full", null);

  @Autowired Runs runs;
  @Autowired WorkQueue queue;
  @Autowired Experiments experiments;
  @Autowired LostWorkers lostWorkers;
  @Autowired TestPeople people;
  @Autowired Blobs blobs;
  @Autowired Live live;
  @Autowired DSLContext sql;

  private Viewer ada;
  private Experiment experiment;
  private String worker;

  @BeforeEach
  void ask() {
    IdleQueue.empty(queue);
    ada = people.person("ada");
    String name = "queue-" + UUID.randomUUID();
    worker = name;
    experiment =
        experiments.create(
            ada,
            new NewExperiment(
                new Address("ada", name), "Does the queue hold?", "", Visibility.PRIVATE));
  }

  /** One context serves all tests: leave nothing to claim and nothing to be found lost. */
  @AfterEach
  void empty() {
    sql.update(RUN_ATTEMPT)
        .set(RUN_ATTEMPT.STATE, Attempt.State.ENDED.name())
        .where(RUN_ATTEMPT.STATE.eq(Attempt.State.LIVE.name()))
        .execute();
    sql.update(RUN)
        .set(RUN.STATE, RunState.CANCELLED.name())
        .where(RUN.EXPERIMENT_ID.eq(experiment.id()))
        .execute();
  }

  @Test
  void carriesARunFromLaunchToItsArtifacts() {
    Run launched = launch();
    assertThat(launched.state()).isEqualTo(RunState.QUEUED);
    assertThat(launched.name()).isEqualTo("script-7");

    WorkOrder order = claim();
    assertThat(order.runId()).isEqualTo(launched.id());
    assertThat(order.program()).isEqualTo(new WorkOrder.Script(launched.scriptSha256()));
    queue.started(order.token(), MACHINE);
    queue.report(
        order.token(),
        1,
        List.of(
            new Metric("loss", 0.5, 1, NOON),
            new Metric("loss", Double.NaN, 2, NOON),
            new Param("depth", "6"),
            new Progressed(2, 60, "epoch")),
        List.of(new LogLine(NOON, "epoch 1"), new LogLine(NOON, "epoch 2")));
    Blob model = blobs.put(new ByteArrayInputStream("model".getBytes(StandardCharsets.UTF_8)));
    queue.finish(
        order.token(),
        new Outcome(Ending.FINISHED, "", 0),
        List.of(new OutputFile("out/model.bin", model.sha256(), model.size())));

    Run run = runs.get(ada, launched.id());
    assertThat(run.state()).isEqualTo(RunState.FINISHED);
    assertThat(run.progress()).isEqualTo(new Progress(2, 60, "epoch"));
    assertThat(run.startedAt()).isNotNull();
    assertThat(run.endedAt()).isNotNull();
    assertThat(runs.params(ada, run.id())).isEqualTo(Map.of("depth", "6", "size", "3"));
    assertThat(runs.series(ada, run.id(), "loss", 10).values()).containsExactly(0.5, Double.NaN);
    assertThat(runs.metrics(ada, run.id()).getFirst().best()).isEqualTo(0.5);
    assertThat(runs.log(ada, run.id(), -1, 10).lines())
        .containsExactly(new LogLine(NOON, "epoch 2"));
    assertThat(runs.artifacts(ada, run.id()))
        .containsExactly(new Artifact("out/model.bin", 5, model.sha256()));
    assertThat(runs.attempts(ada, run.id()).getFirst().machine()).isEqualTo(MACHINE);
  }

  @Test
  void givesARunToOnlyOneOfManyWorkers() throws Exception {
    IntStream.range(0, 5).forEach(i -> launch());
    Map<UUID, String> claimed = new ConcurrentHashMap<>();
    List<String> twice = new ArrayList<>();
    CyclicBarrier together = new CyclicBarrier(8);
    try (var workers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        String name = worker + "-" + i;
        workers.submit(
            () -> {
              together.await();
              for (Optional<WorkOrder> order = queue.claim(name, ROOM);
                  order.isPresent();
                  order = queue.claim(name, ROOM)) {
                if (claimed.put(order.get().runId(), name) != null) {
                  twice.add(order.get().runId().toString());
                }
              }
              return null;
            });
      }
    }
    assertThat(claimed).hasSize(5);
    assertThat(twice).isEmpty();
  }

  @Test
  void keepsToTheOfferAndTakesTheOldestFirst() {
    Run wide = launch(Device.CPU, new Limits(16, 1L << 30, Limits.USUAL.wallTime(), 1L << 30));
    Run gpu = launch(Device.GPU, Limits.USUAL);
    Run first = launch();
    Run second = launch();
    assertThat(claim().runId()).isEqualTo(first.id());
    assertThat(claim().runId()).isEqualTo(second.id());
    assertThat(queue.claim(worker, ROOM)).isEmpty();
    assertThat(queue.claim(worker, new Offer(8, 16L << 30, 1)).orElseThrow().runId())
        .isEqualTo(gpu.id());
    assertThat(queue.claim(worker, new Offer(16, 16L << 30, 0)).orElseThrow().runId())
        .isEqualTo(wide.id());
  }

  @Test
  void handsTheSameOrdersBackAfterARestart() {
    launch();
    WorkOrder order = claim();
    assertThat(queue.claimed(worker)).containsExactly(order);
    assertThat(queue.claimed("somebody-else")).isEmpty();
    finish(order);
    assertThat(queue.claimed(worker)).isEmpty();
  }

  @Test
  void takesAReportThatIsDeliveredTwiceOnce() {
    UUID run = launch().id();
    WorkOrder order = claim();
    List<RunFact> facts = List.of(new Metric("auc", 0.7, 1, NOON));
    List<LogLine> lines = List.of(new LogLine(NOON, "once"));
    queue.report(order.token(), 1, facts, lines);
    queue.report(order.token(), 1, facts, lines);
    queue.report(order.token(), 2, List.of(new Metric("auc", 0.7, 2, NOON)), lines);
    assertThat(runs.series(ada, run, "auc", 10).count()).isEqualTo(2);
    assertThat(runs.log(ada, run, 0, 10).total()).isEqualTo(2);
  }

  @Test
  void keepsManySmallReportsInFewRowsAndInOrder() {
    UUID run = launch().id();
    WorkOrder order = claim();
    for (int i = 1; i <= 600; i++) {
      queue.report(
          order.token(),
          i,
          List.of(new Metric("auc", i / 1000.0, i, NOON)),
          List.of(new LogLine(NOON, "line " + i)));
    }
    Series series = runs.series(ada, run, "auc", 2000);
    assertThat(sql.fetchCount(RUN_METRIC_CHUNK, RUN_METRIC_CHUNK.RUN_ID.eq(run))).isBetween(1, 3);
    assertThat(series.steps())
        .containsExactly(IntStream.rangeClosed(1, 600).asLongStream().toArray());
    assertThat(runs.metrics(ada, run).getFirst().count()).isEqualTo(600);
    LogPage page = runs.log(ada, run, 499, 2);
    assertThat(page.lines()).extracting(LogLine::text).containsExactly("line 500", "line 501");
    assertThat(page.next()).isEqualTo(501);
    assertThat(page.total()).isEqualTo(600);
  }

  @Test
  void cancelsAQueuedRunAtOnceAndARunningOneThroughItsWorker() {
    Run queued = launch();
    assertThat(runs.cancel(ada, queued.id()).state()).isEqualTo(RunState.CANCELLED);
    assertThat(queue.claim(worker, ROOM)).isEmpty();

    Run running = launch();
    WorkOrder order = claim();
    assertThat(queue.renew(order.token())).isTrue();
    assertThat(runs.cancel(ada, running.id()).stopping()).isTrue();
    assertThat(queue.renew(order.token())).isFalse();
    queue.finish(order.token(), new Outcome(Ending.CANCELLED, "", null), List.of());
    assertThat(runs.get(ada, running.id()).state()).isEqualTo(RunState.CANCELLED);
  }

  @Test
  void givesALostRunOneMoreAttemptAndRefusesTheOldToken() {
    UUID run = launch().id();
    WorkOrder first = claim();
    queue.report(first.token(), 1, List.of(new Metric("auc", 0.1, 1, NOON)), List.of());
    lose(first);
    assertThat(runs.get(ada, run).state()).isEqualTo(RunState.QUEUED);
    assertRefused(first);

    WorkOrder second = claim();
    assertThat(second.attempt()).isEqualTo(2);
    queue.report(second.token(), 1, List.of(new Metric("auc", 0.9, 1, NOON)), List.of());
    assertThat(runs.series(ada, run, "auc", 10).values()).containsExactly(0.9);
    assertRefused(first);

    lose(second);
    Run lost = runs.get(ada, run);
    assertThat(lost.state()).isEqualTo(RunState.FAILED);
    assertThat(lost.failure().reason()).contains("worker was lost");
    assertThat(runs.attempts(ada, run))
        .extracting(Attempt::state)
        .containsExactly(Attempt.State.LOST, Attempt.State.LOST);
  }

  @Test
  void leavesARenewedAttemptAlone() {
    UUID run = launch().id();
    WorkOrder order = claim();
    expire(order);
    assertThat(queue.renew(order.token())).isTrue();
    lostWorkers.giveUp();
    assertThat(runs.get(ada, run).state()).isEqualTo(RunState.RUNNING);
    finish(order);
  }

  /** The program printed a NUL, which PostgreSQL does not keep in a text. */
  @Test
  void saysWhyARunFailedWithItsLastLines() {
    UUID run = launch().id();
    WorkOrder order = claim();
    queue.report(
        order.token(), 1, List.of(), List.of(new LogLine(NOON, "ZeroDivisionError: \0by zero")));
    queue.finish(
        order.token(),
        new Outcome(Ending.FAILED, "The script ended with exit code 1.", 1),
        List.of());
    assertThat(runs.get(ada, run).failure())
        .isEqualTo(
            new Failure(
                "The script ended with exit code 1.", 1, List.of("ZeroDivisionError: by zero")));
  }

  @Test
  void repeatsARunAsANewOneThatSaysSo() {
    Run run = launch();
    assertThatThrownBy(() -> runs.retry(ada, run.id())).isInstanceOf(Conflict.class);
    runs.cancel(ada, run.id());
    Run again = runs.retry(ada, run.id());
    assertThat(again.id()).isNotEqualTo(run.id());
    assertThat(again.retryOf()).isEqualTo(run.id());
    assertThat(again.name()).isEqualTo("script-7-2");
    assertThat(again.recipe()).isEqualTo(run.recipe());
    assertThat(runs.get(ada, run.id()).state()).isEqualTo(RunState.CANCELLED);
  }

  @Test
  void takesALaunchWithTheSameKeyOnce() {
    Launch launch = wish(Device.CPU, Limits.USUAL);
    Run first = runs.launch(ada, launch, "key-1");
    assertThat(runs.launch(ada, launch, "key-1").id()).isEqualTo(first.id());
    assertThat(runs.launch(ada, launch, "key-2").id()).isNotEqualTo(first.id());
  }

  @Test
  void namesRunsApartThatAreLaunchedAtTheSameMoment() throws Exception {
    Set<String> names = ConcurrentHashMap.newKeySet();
    CyclicBarrier together = new CyclicBarrier(6);
    try (var people = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        people.submit(
            () -> {
              together.await();
              return names.add(launch().name());
            });
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "script-7", "script-7-2", "script-7-3", "script-7-4", "script-7-5", "script-7-6");
  }

  @Test
  void leavesOutMetricsBeyondTenThousandAndSaysSo() {
    UUID run = launch().id();
    WorkOrder order = claim();
    List<RunFact> many = new ArrayList<>();
    IntStream.range(0, 10_001).forEach(i -> many.add(new Metric("m" + i, 1, 1, NOON)));
    queue.report(order.token(), 1, many, List.of());
    queue.report(order.token(), 2, List.of(new Metric("m0", 2, 2, NOON)), List.of());
    assertThat(runs.metrics(ada, run)).hasSize(10_000);
    assertThat(runs.series(ada, run, "m0", 10).values()).containsExactly(1, 2);
    assertThat(runs.log(ada, run, 0, 10).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.text()).contains("10,000 metrics"));
  }

  @Test
  void tellsOpenScreensWhatIsStoredAlready() throws Exception {
    UUID run = launch().id();
    List<Object> told = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    try (AutoCloseable listening =
        live.listen(
            "run:" + run,
            fact -> {
              told.add(fact);
              seen.add(runs.series(ada, run, "auc", 10).count());
            })) {
      WorkOrder order = claim();
      queue.report(order.token(), 1, List.of(new Metric("auc", 0.5, 1, NOON)), List.of());
      finish(order);
    }
    assertThat(told).hasSize(3);
    assertThat(told.get(1)).isInstanceOf(RunReported.class);
    assertThat(seen).containsExactly(0L, 1L, 1L);
    assertThat(told.getLast()).isEqualTo(new RunChanged(run, experiment.id(), RunState.FINISHED));
  }

  private void assertRefused(WorkOrder order) {
    assertThat(queue.renew(order.token())).isFalse();
    assertThatThrownBy(() -> queue.report(order.token(), 9, List.of(), List.of()))
        .isInstanceOf(AttemptLost.class);
    assertThatThrownBy(() -> finish(order)).isInstanceOf(AttemptLost.class);
  }

  private void lose(WorkOrder order) {
    expire(order);
    lostWorkers.giveUp();
  }

  private void expire(WorkOrder order) {
    sql.update(RUN_ATTEMPT)
        .set(RUN_ATTEMPT.LEASE_UNTIL, Instant.now().minusSeconds(1))
        .where(RUN_ATTEMPT.TOKEN.eq(order.token()))
        .execute();
  }

  private void finish(WorkOrder order) {
    queue.finish(order.token(), new Outcome(Ending.FINISHED, "", 0), List.of());
  }

  private WorkOrder claim() {
    return queue.claim(worker, ROOM).orElseThrow();
  }

  private Run launch() {
    return launch(Device.CPU, Limits.USUAL);
  }

  private Run launch(Device device, Limits limits) {
    return runs.launch(ada, wish(device, limits));
  }

  private Launch wish(Device device, Limits limits) {
    return new Launch(
        experiment.id(),
        "",
        new ScriptRecipe("print('hi')", Map.of("size", "3")),
        List.of(),
        7,
        device,
        limits);
  }
}
