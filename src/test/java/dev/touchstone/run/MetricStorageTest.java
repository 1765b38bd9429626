package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.CurveSet.Curve;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever way points come, what is read is the set of them. */
@DatabaseTest
class MetricStorageTest {

  private static final Comparator<MetricPoint> ORDER =
      Comparator.comparingLong(MetricPoint::step)
          .thenComparingLong(MetricPoint::time)
          .thenComparingDouble(MetricPoint::value);

  @Autowired Tracking tracking;
  @Autowired Curves curves;
  @Autowired Runs runs;
  @Autowired TrackedRuns trackedRuns;
  @Autowired RunLifecycle lifecycle;
  @Autowired Experiments experiments;
  @Autowired TestPeople people;
  @Autowired TransactionTemplate transactions;

  private Viewer ada;
  private Experiment experiment;
  private UUID run;

  @BeforeEach
  void begin() {
    ada = people.person("ada");
    experiment = experiments.createTitled(ada, ada.id(), "Storage " + UUID.randomUUID(), Map.of());
    run = begun();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyOrderSplitAndRepetitionGivesTheSameSet(long seed) {
    Random random = new Random(seed);
    List<MetricPoint> all = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      all.add(point("walk", random.nextInt(2000), random.nextInt(5), odd(random)));
      all.add(point("still", 0, i, random.nextGaussian()));
    }
    List<MetricPoint> delivered = new ArrayList<>(all);
    delivered.addAll(all.subList(0, 1500));
    if (seed % 2 == 0) {
      Collections.shuffle(delivered, random);
    }
    int from = 0;
    while (from < delivered.size()) {
      int to = Math.min(delivered.size(), from + 1 + random.nextInt(700));
      log(run, delivered.subList(from, to));
      if (random.nextInt(4) == 0) {
        history(run, "walk");
      }
      from = to;
    }
    assertThat(history(run, "walk")).isEqualTo(expected(all, "walk"));
    assertThat(history(run, "still")).isEqualTo(expected(all, "still"));
    LatestMetric latest =
        runs.metrics(ada, run).stream()
            .filter(m -> m.key().equals("walk"))
            .findFirst()
            .orElseThrow();
    MetricPoint last = expected(all, "walk").getLast();
    assertThat(latest.step()).isEqualTo(last.step());
    assertThat(latest.value()).isEqualTo(last.value());
    assertThat(latest.count()).isEqualTo(expected(all, "walk").size());
  }

  @Test
  void manyThreadsLoseAndDoubleNothing() throws Exception {
    List<UUID> several = List.of(run, begun(), begun());
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> work = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int mine = thread;
        work.add(
            threads.submit(
                () ->
                    IntStream.range(0, 60)
                        .forEach(
                            i ->
                                log(
                                    several.get(i % 3),
                                    List.of(
                                        point("t" + mine, i, 1, i),
                                        point("all", i, mine, mine))))));
      }
      for (Future<?> one : work) {
        one.get();
      }
    }
    for (int i = 0; i < 3; i++) {
      assertThat(history(several.get(i), "all")).hasSize(8 * 20);
      assertThat(history(several.get(i), "t7")).hasSize(20);
    }
  }

  @Test
  void whatIsRolledBackWasNeverSaid() {
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      tracking.log(
                          ada,
                          run,
                          new Tracked(List.of(point("loss", 1, 1, 1)), Map.of("a", "b"), Map.of()));
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(history(run, "loss")).isEmpty();
    assertThat(runs.params(ada, run)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 1000, 10_000})
  void noSpikeIsLostHoweverFewPlacesAreDrawn(int buckets) {
    spiked(run);
    Curve curve = read(XAxis.STEP, null, null, buckets);
    assertThat(curve.count()).isEqualTo(10_000);
    assertThat(curve.size()).isLessThanOrEqualTo(buckets);
    assertThat(DoubleStream.of(curve.high()).max().orElseThrow()).isEqualTo(1000);
    assertThat(DoubleStream.of(curve.low()).min().orElseThrow()).isEqualTo(-1000);
    Curve byTime = read(XAxis.TIME, null, null, buckets);
    assertThat(DoubleStream.of(byTime.high()).max().orElseThrow()).isEqualTo(1000);
  }

  @Test
  void aWindowHoldsThePointsInIt() {
    spiked(run);
    Curve window = read(XAxis.STEP, 3000.0, 3500.0, 10_000);
    assertThat(window.count()).isEqualTo(501);
    assertThat(window.x()[0]).isEqualTo(3000);
    assertThat(window.x()[500]).isEqualTo(3500);
    assertThat(DoubleStream.of(window.high()).max().orElseThrow()).isEqualTo(1000);
    assertThat(read(XAxis.STEP, 20_000.0, null, 100).size()).isZero();
  }

  @Test
  void aPurgedRunLeavesNoPoints() {
    spiked(run);
    trackedRuns.update(ada, run, new RunChange(RunState.FINISHED, null, null));
    lifecycle.purge(ada, List.of(run));
    assertThatThrownBy(() -> history(run, "loss")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> log(run, List.of(point("loss", 1, 1, 1))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void oneRunThatSendsTooMuchWaitsAloneAndIsToldHowLong() {
    Allowances allowances = new Allowances(1000);
    allowances.take(run, 2500, 0);
    assertThatThrownBy(() -> allowances.take(run, 1, 0)).isInstanceOf(TooManyPoints.class);
    allowances.take(UUID.randomUUID(), 1, 0);
    allowances.take(run, 1, 600_000_000L);
  }

  @Test
  void strangersNeitherLogNorDraw() {
    Viewer eve = people.person("eve");
    log(run, List.of(point("loss", 1, 1, 1)));
    assertThatThrownBy(
            () ->
                tracking.log(
                    eve, run, new Tracked(List.of(point("loss", 2, 2, 2)), Map.of(), Map.of())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> curves.history(eve, run, "loss", null, 10))
        .isInstanceOf(NotFound.class);
  }

  private void spiked(UUID of) {
    List<MetricPoint> points = new ArrayList<>();
    for (int step = 0; step < 10_000; step++) {
      double value = step == 3333 ? 1000 : step == 7777 ? -1000 : Math.sin(step / 100.0);
      points.add(point("loss", step, 1_000_000L + step, value));
    }
    for (int from = 0; from < 10_000; from += 1000) {
      log(of, points.subList(from, from + 1000));
    }
  }

  private Curve read(XAxis x, Double from, Double to, int buckets) {
    CurveRequest request = new CurveRequest(List.of(run), "loss", x, null, from, to, buckets);
    return curves.read(ada, request).curves().getFirst();
  }

  private UUID begun() {
    return trackedRuns
        .begin(ada, new NewTrackedRun(experiment.id(), "", null, Map.of(), null, ""))
        .id();
  }

  private void log(UUID to, List<MetricPoint> points) {
    tracking.log(ada, to, new Tracked(points, Map.of(), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 4096, 25_000})
  void pagesOfAnySizeGiveTheWholeSeries(int size) {
    int count = 3 * Strand.FULL + 7;
    List<MetricPoint> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(point("loss", i * 7919L % count, i % 3, i % 11 == 0 ? Double.NaN : i));
    }
    log(run, all.subList(0, count / 2));
    assertThat(paged("loss", size)).isEqualTo(expected(all.subList(0, count / 2), "loss"));
    log(run, all.subList(count / 2, count));
    assertThat(paged("loss", size)).isEqualTo(expected(all, "loss"));
    assertThat(curves.history(ada, run, "loss", "" + count, size).points()).isEmpty();
  }

  private List<MetricPoint> paged(String key, int size) {
    List<MetricPoint> points = new ArrayList<>();
    String cursor = null;
    do {
      MetricPage page = curves.history(ada, run, key, cursor, size);
      points.addAll(page.points());
      cursor = page.next();
    } while (cursor != null);
    return points;
  }

  private List<MetricPoint> history(UUID of, String key) {
    return curves.history(ada, of, key, null, 25_000).points();
  }

  private static List<MetricPoint> expected(List<MetricPoint> all, String key) {
    return all.stream().filter(p -> p.key().equals(key)).distinct().sorted(ORDER).toList();
  }

  private static MetricPoint point(String key, long step, long time, double value) {
    return new MetricPoint(key, value, time, step);
  }

  private static double odd(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      case 2 -> Double.NEGATIVE_INFINITY;
      default -> random.nextInt(4) / 3.0;
    };
  }
}
