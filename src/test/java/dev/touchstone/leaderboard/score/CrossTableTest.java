package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossTableTest {
  @ParameterizedTest
  @CsvSource({
    "2,1",
    "2,7",
    "3,1000",
    "32,4099",
    "33,4099",
    "2,70001",
    "10,250001",
    "11,140003",
    "12,140003",
    "200,5001"
  })
  void countsEachRowInItsCell(int classes, int rows) {
    var random = new Random(rows);
    var truth = random.ints(rows, 0, classes).toArray();
    var predicted = random.ints(rows, 0, classes).toArray();
    var times = random.ints(rows, 0, 5).toArray();
    var halves = Arrays.stream(times).mapToDouble(t -> 0.5).toArray();
    var once = new long[classes * classes];
    var resampled = new long[classes * classes];
    for (int i = 0; i < rows; i++) {
      once[truth[i] * classes + predicted[i]]++;
      resampled[truth[i] * classes + predicted[i]] += times[i];
    }
    assertThat(CrossTable.of(truth, predicted, classes, null)).isEqualTo(once);
    assertThat(CrossTable.of(truth, predicted, classes, times)).isEqualTo(resampled);
    assertThat(CrossTable.weighted(truth, predicted, classes, halves, null))
        .isEqualTo(Arrays.stream(once).mapToDouble(n -> n / 2.0).toArray());
    assertThat(CrossTable.weighted(truth, predicted, classes, halves, times))
        .isEqualTo(Arrays.stream(resampled).mapToDouble(n -> n / 2.0).toArray());
  }
}
