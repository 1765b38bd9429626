package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

  @Test
  void evenStepsGiveOneTime() {
    long[] times = LongStream.range(0, 20).map(i -> i * 30_000).toArray();
    assertThat(TimeLeft.of(times, 22).orElseThrow().words()).isEqualTo("about 11 min 00 s left");
  }

  @Test
  void unevenStepsGiveARange() {
    long[] times = {0, 20_000, 60_000, 80_000, 120_000, 140_000, 180_000, 200_000};
    assertThat(TimeLeft.of(times, 30).orElseThrow().words())
        .isEqualTo("about 10 min 00 s left, between 10 and 21 min");
  }

  @Test
  void fewStepsGiveNothing() {
    assertThat(TimeLeft.of(new long[] {0, 10, 20}, 5)).isEmpty();
  }
}
