package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkTest {

  private static final double[] ODD = {
    Double.NaN,
    Double.longBitsToDouble(0x7ff8_0000_dead_beefL),
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    -0.0,
    0.0,
    Double.MIN_VALUE,
    Double.MAX_VALUE
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void givesBackEveryBitInTheOrderOfArrival(long seed) {
    Points points = anyPoints(new Random(seed));
    assertSame(Chunk.decode(Chunk.encode(points)), points);
  }

  @Test
  void keepsTheEndsOfWhatNumbersCanBe() {
    Points points = new Points(0);
    for (double value : ODD) {
      points.add(Long.MIN_VALUE, Long.MAX_VALUE, value).add(Long.MAX_VALUE, Long.MIN_VALUE, value);
    }
    assertSame(Chunk.decode(Chunk.encode(points)), points);
  }

  @Test
  void storesAnOrdinaryCurveInLessThanTenBytesAPoint() {
    Points curve = new Points(1000);
    IntStream.range(0, 1000)
        .forEach(i -> curve.add(i, 1_760_000_000_000L + i * 250L, Math.exp(-i / 300.0)));
    assertThat(Chunk.encode(curve).length).isLessThan(10_000);
  }

  @Test
  void refusesAChunkThatWasCutShort() {
    byte[] whole = Chunk.encode(anyPoints(new Random(7)));
    for (int length : new int[] {0, 1, 2, whole.length / 2, whole.length - 1}) {
      assertThatThrownBy(() -> Chunk.decode(Arrays.copyOf(whole, length)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("damaged");
    }
  }

  private static Points anyPoints(Random random) {
    Points points = new Points(0);
    long time = random.nextLong();
    for (int i = random.nextInt(1, 3000); i > 0; i--) {
      boolean odd = random.nextInt(20) == 0;
      time += random.nextInt(1000);
      points.add(
          odd ? random.nextLong() : i,
          time,
          odd ? ODD[random.nextInt(ODD.length)] : random.nextGaussian());
    }
    return points;
  }

  private static void assertSame(Points actual, Points expected) {
    assertThat(actual.size()).isEqualTo(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.step(i)).isEqualTo(expected.step(i));
      assertThat(actual.time(i)).isEqualTo(expected.time(i));
      assertThat(Double.doubleToRawLongBits(actual.value(i)))
          .isEqualTo(Double.doubleToRawLongBits(expected.value(i)));
    }
  }
}
