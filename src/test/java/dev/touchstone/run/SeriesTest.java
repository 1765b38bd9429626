package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100, 999})
  void neverLosesASpikeOfOneSample(int limit) {
    for (int spike = 0; spike < 1000; spike += 37) {
      Points points = new Points(1000);
      for (int i = 0; i < 1000; i++) {
        points.add(i, i, i == spike ? 1e9 : i == (spike + 500) % 1000 ? -1e9 : 0.5);
      }
      Series series = Series.of("loss", points, limit);
      assertThat(Arrays.stream(series.high()).max()).hasValue(1e9);
      assertThat(Arrays.stream(series.low()).min()).hasValue(-1e9);
      assertThat(series.size()).isEqualTo(limit);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void putsEveryValueBetweenTheLowAndHighOfItsBucket(long seed) {
    Random random = new Random(seed);
    int size = random.nextInt(1, 5000);
    Points points = new Points(size);
    random.ints(size).forEach(i -> points.add(points.size(), 0, random.nextGaussian()));
    Series series = Series.of("loss", points, 64);
    int bucket = 0;
    for (int i = 0; i < size; i++) {
      bucket += points.step(i) > series.steps()[bucket] ? 1 : 0;
      assertThat(points.value(i)).isBetween(series.low()[bucket], series.high()[bucket]);
    }
    assertThat(series.values()[series.size() - 1]).isEqualTo(points.value(size - 1));
  }

  @Test
  void isExactWhenThereIsRoomForEveryPoint() {
    Points points = new Points(3).add(1, 10, 0.1).add(2, 20, Double.NaN).add(3, 30, 0.3);
    Series series = Series.of("auc", points, 3);
    assertThat(series.exact()).isTrue();
    assertThat(series.steps()).containsExactly(1, 2, 3);
    assertThat(series.values()).containsExactly(0.1, Double.NaN, 0.3);
    assertThat(series.nans()).isEqualTo(1);
  }

  @Test
  void ordersByStepTimeAndValueAndCountsEqualPointsOnce() {
    Points points =
        new Points(4).add(2, 5, 2.0).add(1, 9, 1.6).add(1, 9, 1.5).add(1, 8, 1.4).add(2, 5, 2.0);
    assertThat(Series.of("auc", points, 10).values()).containsExactly(1.4, 1.5, 1.6, 2.0);
  }

  @Test
  void showsInfinitiesAsExtremesAndPassesOverNaN() {
    Points points =
        new Points(4)
            .add(1, 1, Double.NaN)
            .add(2, 2, Double.POSITIVE_INFINITY)
            .add(3, 3, 1.0)
            .add(4, 4, Double.NaN);
    Series series = Series.of("loss", points, 1);
    assertThat(series.low()).containsExactly(1.0);
    assertThat(series.high()).containsExactly(Double.POSITIVE_INFINITY);
    assertThat(series.nans()).isEqualTo(2);
  }

  @Test
  void ofNothingIsEmpty() {
    assertThat(Series.of("loss", new Points(0), 100).size()).isZero();
  }
}
