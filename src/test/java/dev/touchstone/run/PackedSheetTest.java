package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedSheetTest {
  @Test
  void whatIsPackedComesBackToTheLastBit() {
    PackedSheet reader = new PackedSheet();
    for (long seed = 0; seed < 200; seed++) {
      List<LatestMetric> metrics = some(new Random(seed));
      assertThat(reader.decode(PackedSheet.encode(metrics)))
          .usingElementComparator(Comparator.comparing(PackedSheetTest::bits))
          .containsExactlyElementsOf(
              metrics.stream()
                  .map(m -> new MetricPoint(m.key(), m.value(), m.time(), m.step()))
                  .toList());
    }
  }

  /** NaN and minus zero too. */
  private static String bits(MetricPoint point) {
    return "%s %d %d %d"
        .formatted(
            point.key(), Double.doubleToRawLongBits(point.value()), point.time(), point.step());
  }

  /** Every third run has other names than the one before it. */
  private static List<LatestMetric> some(Random random) {
    double[] odd = {Double.NaN, -0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
    String prefix = random.nextInt(3) == 0 ? "größe/" + random.nextInt(9) : "m";
    List<LatestMetric> metrics = new ArrayList<>();
    for (int i = random.nextInt(3) * 20; i > 0; i--) {
      double value = random.nextInt(4) == 0 ? odd[random.nextInt(4)] : random.nextGaussian();
      metrics.add(LatestMetric.first(prefix + i, random.nextLong(), random.nextLong(), value));
    }
    return metrics;
  }
}
