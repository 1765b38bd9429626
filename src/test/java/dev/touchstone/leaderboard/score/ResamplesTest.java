package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplesTest {
  private static final Resamples RESAMPLES = new Resamples(7, 400);

  @Test
  void theSameSeedDrawsTheSameRowsForEveryEntry() {
    var a = RESAMPLES.of(mean(0, 1, 1, 0, 1));
    var b = RESAMPLES.of(mean(1, 0, 0, 1, 0));
    assertThat(IntStream.range(0, a.length)).allMatch(i -> Math.abs(a[i] + b[i] - 1) < 1e-12);
  }

  @Test
  void drawsAgainWhereAMetricIsNotDefined() {
    var auc = new RocAuc(new double[] {.1, .2, .3}, new int[] {0, 0, 1}, 1);
    assertThat(RESAMPLES.of(auc)).hasSize(400).containsOnly(1);
  }

  @Test
  void aMeanFromSumsIsTheMeanOfTheDrawnRows() {
    var rows = noise(300, 1);
    var fromSums = RESAMPLES.of(new MeanError(rows, false));
    var fromRows = RESAMPLES.of(whole(new MeanError(rows, false)));
    for (int b = 0; b < 400; b++) assertThat(fromSums[b]).isEqualTo(fromRows[b], within(1e-12));
  }

  @Test
  void itemsOfAGroupAreDrawnTogether() {
    var groups = IntStream.range(0, 300).map(i -> 1000 - i / 3).toArray();
    var rows = noise(300, 1);
    var units = RESAMPLES.units(300, groups);
    assertThat(units.count()).isEqualTo(100);
    var means = RESAMPLES.of(new MeanError(rows, false), units);
    var again = RESAMPLES.of(whole(new MeanError(rows, false)), units);
    for (int b = 0; b < 400; b++) assertThat(means[b]).isEqualTo(again[b], within(1e-12));
  }

  /** Rows that repeat three times carry the information of a third: sqrt(3) the error. */
  @Test
  void groupsOfEqualRowsWidenTheError() {
    var single = noise(400, 2);
    var tripled = IntStream.range(0, 1200).mapToDouble(i -> single[i / 3]).toArray();
    var groups = IntStream.range(0, 1200).map(i -> i / 3).toArray();
    var together = Estimate.of(new MeanError(tripled, false), RESAMPLES, groups);
    var apart = Estimate.of(new MeanError(single, false), RESAMPLES);
    assertThat(together.standardError()).isEqualTo(apart.standardError(), within(1e-12));
    assertThat(together.units()).isEqualTo(400);
  }

  /**
   * 20,000 rows, dealt out into 8,192: the error is the textbook one, within 2,000 resamples' 4 %.
   */
  @Test
  void manyRowsAreDrawnInRandomGroupsWithoutChangingTheError() {
    var rows = noise(20_000, 3);
    var estimate = Estimate.of(new MeanError(rows, false), new Resamples(3, 2000));
    var textbook = Spread.of(rows) / Math.sqrt(rows.length);
    assertThat(estimate.units()).isEqualTo(Units.MOST);
    assertThat(estimate.standardError() / textbook).isBetween(0.95, 1.05);
  }

  @Test
  void refusesGroupsThatDoNotFitTheItems() {
    assertThatThrownBy(() -> RESAMPLES.units(3, new int[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MeanError mean(double... rows) {
    return new MeanError(rows, false);
  }

  /** The same metric without the way round by sums. */
  private static Statistic whole(MeanError mean) {
    return new Statistic() {
      @Override
      public int size() {
        return mean.size();
      }

      @Override
      public double of(int[] times) {
        return mean.of(times);
      }
    };
  }

  private static double[] noise(int rows, long seed) {
    var random = new SplittableRandom(seed);
    var noise = new double[rows];
    Arrays.setAll(noise, i -> random.nextGaussian());
    return noise;
  }
}
