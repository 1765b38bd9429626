package dev.touchstone.leaderboard.score;

import static dev.touchstone.leaderboard.score.Drawn.ROWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every metric, whatever it measures. */
class MetricPropertiesTest {
  private static final int ROUNDS = 25;

  @Test
  void theOrderOfTheRowsChangesNothing() {
    forEachMetric(
        (metric, drawn) -> {
          var shuffled = shuffled(drawn.random());
          same(
              metric, picked(metric, drawn, shuffled), value(metric, drawn.truth(), drawn.given()));
        });
  }

  @Test
  void aRowThatCountsTwiceIsAsTheRowTwice() {
    forEachMetricOfRows(
        (metric, drawn) -> {
          var times = drawn.random().ints(ROWS, 0, 3).toArray();
          var once = metric.over(drawn.truth(), drawn.given()).of(times);
          same(metric, once, picked(metric, drawn, repeated(times)));
        });
  }

  @Test
  void aWeightOfTwoIsAsTheRowTwice() {
    forEachMetricOfRows(
        (metric, drawn) -> {
          var times = drawn.random().ints(ROWS, 1, 4).toArray();
          var weighted = value(metric, drawn.weighted(times), drawn.given());
          same(metric, weighted, picked(metric, drawn, repeated(times)));
        });
  }

  /** The truth decides where a metric is not defined, so that all entries share their resamples. */
  @Test
  void predictionsNeverMakeAMetricUndefined() {
    forEachMetric(
        (metric, drawn) -> {
          var one = metric.over(drawn.truth(), Predictions.nothing(drawn.truth()));
          var other = metric.over(drawn.truth(), drawn.given());
          for (var share : List.of(1, 5, 20)) {
            var times = few(drawn.random(), one.size(), share);
            assertThat(Double.isNaN(one.of(times)))
                .as(metric.key())
                .isEqualTo(Double.isNaN(other.of(times)));
          }
        });
  }

  @Test
  void aPerfectPredictionIsTheBestThereIs() {
    forEachMetric(
        (metric, drawn) -> {
          var best = value(metric, drawn.truth(), drawn.perfect(metric.task()));
          var sign = metric.higherIsBetter() ? 1 : -1;
          assertThat(sign * value(metric, drawn.truth(), drawn.given()))
              .as(metric.key())
              .isLessThanOrEqualTo(sign * best + 1e-9);
        });
  }

  /** Sums of shares may be off in the last bits. */
  @Test
  void noValueAndNoIntervalIsOutsideTheMetricsRange() {
    forEachMetric(
        (metric, drawn) -> {
          var range = metric.range();
          var allowed = new Interval(range.low() - 1e-9, range.high() + 1e-9);
          var statistic = metric.over(drawn.truth(), drawn.given());
          var some = Estimate.of(statistic, new Resamples(drawn.random().nextLong(), 40));
          if (Double.isNaN(some.value())) return;
          assertThat(allowed.holds(some.value())).as(metric.key()).isTrue();
          var interval = some.interval().within(range);
          assertThat(range.holds(interval.low()) && range.holds(interval.high()))
              .as(metric.key())
              .isTrue();
        });
  }

  @Test
  void bestAndWorstPredictionsReachTheEndsOfTheRange() {
    var truth = new Truth.Classes(List.of("a", "b"), new int[] {0, 1, 0, 1});
    var wrong = new Predictions.Classes(new int[] {1, 0, 1, 0}, new double[][] {});
    for (var key : List.of("accuracy", "f1_macro", "balanced_accuracy", "mcc", "kappa"))
      assertThat(value(Metric.named(key), truth, wrong))
          .as(key)
          .isEqualTo(Metric.named(key).range().low());
  }

  @Test
  void whatIsSaidOfEachItemIsAsManyValuesAsThereAreItems() {
    forEachMetric(
        (metric, drawn) -> {
          var statistic = metric.over(drawn.truth(), drawn.given());
          statistic
              .perItem()
              .ifPresent(each -> assertThat(each).as(metric.key()).hasSize(statistic.size()));
        });
  }

  @Test
  void truthOfOneValueOnlyLeavesCorrelationsUndefined() {
    var one = new Truth.Classes(List.of("a", "b"), new int[] {1, 1, 1});
    var shares = new double[][] {{.6, .2, .1}, {.4, .8, .9}};
    var given = new Predictions.Classes(new int[] {0, 1, 1}, shares);
    for (var key : List.of("roc_auc", "roc_auc_ovr", "mcc", "kappa", "quadratic_weighted_kappa"))
      assertThat(value(Metric.named(key), one, given)).as(key).isNaN();
    var flat = new Truth.Numbers(new double[] {.1, .1, .1});
    var numbers = new Predictions.Numbers(new double[] {.1, .2, .3});
    for (var key : List.of("r2", "spearman", "kendall"))
      assertThat(value(Metric.named(key), flat, numbers)).as(key).isNaN();
  }

  private static void forEachMetric(BiConsumer<Metric, Drawn> claim) {
    forEachMetricOfRows(claim);
    for (var metric : Metric.offered(Task.RANKING)) {
      for (int seed = 0; seed < ROUNDS; seed++) claim.accept(metric, Drawn.of(Task.RANKING, seed));
    }
  }

  /** Items of a ranking are its queries, of all other metrics the rows. */
  private static void forEachMetricOfRows(BiConsumer<Metric, Drawn> claim) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      for (var metric : Metric.offered()) {
        if (metric.task() != Task.RANKING) claim.accept(metric, Drawn.of(metric.task(), seed));
      }
      for (var key : List.of("f1_class@k1", "roc_auc", "average_precision", "brier")) {
        claim.accept(Metric.named(key), Drawn.classes(new SplittableRandom(seed), 2));
      }
    }
  }

  private static void same(Metric metric, double one, double other) {
    var rounding = 1e-9 * Math.max(1, Math.abs(one));
    assertThat(one).as(metric.key()).isEqualTo(other, within(rounding));
  }

  private static double picked(Metric metric, Drawn drawn, int[] rows) {
    return value(metric, drawn.truth().rows(rows), drawn.given().rows(rows));
  }

  private static double value(Metric metric, Truth truth, Predictions given) {
    return metric.over(truth, given).value();
  }

  /** One row in so many, drawn at random. */
  private static int[] few(SplittableRandom random, int items, int share) {
    return random.ints(items, 0, 2 * share).map(t -> t == 0 ? 2 : t == 1 ? 1 : 0).toArray();
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
