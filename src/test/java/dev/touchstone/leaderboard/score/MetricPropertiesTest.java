package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every metric, whatever it measures. */
class MetricPropertiesTest {
  private static final int ROWS = 40;
  private static final int ROUNDS = 25;

  @Test
  void theOrderOfTheRowsChangesNothing() {
    forEachMetric(
        (metric, drawn) -> {
          var shuffled = shuffled(drawn.random());
          same(metric, value(metric, drawn.truth().rows(shuffled), drawn.given().rows(shuffled)), value(metric, drawn.truth(), drawn.given()));
        });
  }

  @Test
  void aRowThatCountsTwiceIsAsTheRowTwice() {
    forEachMetric(
        (metric, drawn) -> {
          var times = drawn.random().ints(ROWS, 0, 3).toArray();
          var rows = repeated(times);
          same(metric, metric.over(drawn.truth(), drawn.given()).of(times), value(metric, drawn.truth().rows(rows), drawn.given().rows(rows)));
        });
  }

  @Test
  void aWeightOfTwoIsAsTheRowTwice() {
    forEachMetric(
        (metric, drawn) -> {
          var times = drawn.random().ints(ROWS, 1, 4).toArray();
          var rows = repeated(times);
          same(metric, value(metric, weighted(drawn.truth(), times), drawn.given()), value(metric, drawn.truth().rows(rows), drawn.given().rows(rows)));
        });
  }

  /** The truth decides where a metric is not defined, so that all entries share their resamples. */
  @Test
  void predictionsNeverMakeAMetricUndefined() {
    forEachMetric(
        (metric, drawn) -> {
          var constant = constant(drawn.given());
          var times = drawn.random().ints(ROWS, 0, 2).map(t -> drawn.rare() ? t / 2 : t).toArray();
          assertThat(Double.isNaN(metric.over(drawn.truth(), constant).of(times)))
              .as(metric.key())
              .isEqualTo(Double.isNaN(metric.over(drawn.truth(), drawn.given()).of(times)));
        });
  }

  @Test
  void aPerfectPredictionIsTheBestThereIs() {
    forEachMetric(
        (metric, drawn) -> {
          var best = value(metric, drawn.truth(), perfect(drawn.truth()));
          var sign = metric.higherIsBetter() ? 1 : -1;
          assertThat(sign * value(metric, drawn.truth(), drawn.given()))
              .as(metric.key())
              .isLessThanOrEqualTo(sign * best + 1e-9);
        });
  }

  @Test
  void truthOfOneValueOnlyLeavesCorrelationsUndefined() {
    var one = new Truth.Classes(List.of("a", "b"), new int[] {1, 1, 1});
    var given = new Predictions.Classes(new int[] {0, 1, 1}, new double[][] {{.6, .2, .1}, {.4, .8, .9}});
    for (var key : List.of("roc_auc", "roc_auc_ovr", "mcc", "kappa", "quadratic_weighted_kappa"))
      assertThat(value(Metric.named(key), one, given)).as(key).isNaN();
    var flat = new Truth.Numbers(new double[] {.1, .1, .1});
    var numbers = new Predictions.Numbers(new double[] {.1, .2, .3});
    for (var key : List.of("r2", "spearman", "kendall"))
      assertThat(value(Metric.named(key), flat, numbers)).as(key).isNaN();
  }

  private record Drawn(Truth truth, Predictions given, SplittableRandom random) {
    boolean rare() {
      return random.nextInt(3) == 0;
    }
  }

  private static void forEachMetric(BiConsumer<Metric, Drawn> claim) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      for (var metric : Metric.offered(Task.CLASSIFICATION)) {
        claim.accept(metric, classes(new SplittableRandom(seed), 6));
      }
      claim.accept(Metric.named("f1@k1"), classes(new SplittableRandom(seed), 2));
      claim.accept(Metric.named("average_precision"), classes(new SplittableRandom(seed), 2));
      for (var metric : Metric.offered(Task.REGRESSION)) {
        claim.accept(metric, numbers(new SplittableRandom(seed)));
      }
    }
  }

  /** Whole numbers in small ranges, so that there are many ties. */
  private static Drawn numbers(SplittableRandom random) {
    var truth = random.ints(ROWS, 0, 9).mapToDouble(i -> i / 2.0).toArray();
    var given = random.ints(ROWS, 0, 9).mapToDouble(i -> i / 2.0).toArray();
    return new Drawn(new Truth.Numbers(truth), new Predictions.Numbers(given), random);
  }

  private static Drawn classes(SplittableRandom random, int classes) {
    var names = IntStream.range(0, classes).mapToObj(k -> "k" + k).toList();
    var truth = random.ints(ROWS, 0, classes).toArray();
    var index = random.ints(ROWS, 0, classes).toArray();
    var shares = new double[classes][];
    Arrays.setAll(shares, k -> random.ints(ROWS, 0, 5).mapToDouble(i -> i / 5.0).toArray());
    return new Drawn(
        new Truth.Classes(names, truth), new Predictions.Classes(index, shares), random);
  }

  private static Predictions constant(Predictions given) {
    return switch (given) {
      case Predictions.Classes c -> {
        var shares = new double[c.likelihoods().length][ROWS];
        for (var share : shares) Arrays.fill(share, 0.5);
        yield new Predictions.Classes(new int[ROWS], shares);
      }
      case Predictions.Numbers n -> new Predictions.Numbers(new double[ROWS]);
    };
  }

  private static Predictions perfect(Truth truth) {
    return switch (truth) {
      case Truth.Classes c -> {
        var shares = new double[c.classes().size()][ROWS];
        for (int i = 0; i < ROWS; i++) shares[c.index()[i]][i] = 1;
        yield new Predictions.Classes(c.index(), shares);
      }
      case Truth.Numbers n -> new Predictions.Numbers(n.values());
    };
  }

  private static Truth weighted(Truth truth, int[] times) {
    var weights = Arrays.stream(times).asDoubleStream().toArray();
    return switch (truth) {
      case Truth.Classes c -> new Truth.Classes(c.classes(), c.index(), weights);
      case Truth.Numbers n -> new Truth.Numbers(n.values(), weights);
    };
  }

  private static void same(Metric metric, double one, double other) {
    var rounding = 1e-9 * Math.max(1, Math.abs(one));
    assertThat(one).as(metric.key()).isEqualTo(other, within(rounding));
  }

  private static double value(Metric metric, Truth truth, Predictions given) {
    return metric.over(truth, given).value();
  }

  private static int[] repeated(int[] times) {
    return IntStream.range(0, times.length)
        .flatMap(i -> IntStream.range(0, times[i]).map(t -> i))
        .toArray();
  }

  private static int[] shuffled(SplittableRandom random) {
    var keys = random.longs(ROWS).toArray();
    return IntStream.range(0, ROWS)
        .boxed()
        .sorted((a, b) -> Long.compare(keys[a], keys[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
