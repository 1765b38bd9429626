package dev.touchstone.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void saysHowLongSomethingTookInItsTwoLargestUnits() {
    assertThat(Figures.duration(Duration.ofMillis(850))).isEqualTo("850 ms");
    assertThat(Figures.duration(Duration.ofMillis(9_400))).isEqualTo("9 s");
    assertThat(Figures.duration(Duration.ofSeconds(192))).isEqualTo("3 min 12 s");
    assertThat(Figures.duration(Duration.ofMinutes(80))).isEqualTo("1 h 20 min");
  }

  @Test
  void saysOfARunThatEndedBeforeItBeganByHowMuch() {
    assertThat(Figures.duration(Duration.ofMillis(-850))).isEqualTo("−850 ms");
    assertThat(Figures.duration(Duration.ofMinutes(-80))).isEqualTo("−1 h 20 min");
  }

  @Test
  void namesADayOnceWhereSomethingBeganAndEndedOnIt() {
    Instant noon = Instant.parse("2026-11-18T12:00:00Z");
    assertThat(Figures.between(noon, noon.plusSeconds(72), ZoneOffset.UTC))
        .isEqualTo("18 Nov 2026 12:00:00 to 12:01:12 Z");
    assertThat(Figures.between(noon, noon.plusSeconds(86_400), ZoneOffset.UTC))
        .isEqualTo("18 Nov 2026 12:00:00 Z to 19 Nov 2026 12:00:00 Z");
  }

  @Test
  void writesATrueMinusButNoneBeforeZero() {
    assertThat(Figures.fixed(-0.5, 2)).isEqualTo("−0.50");
    assertThat(Figures.fixed(-0.001, 2)).isEqualTo("0.00");
    assertThat(Figures.count(-12_345)).isEqualTo("−12,345");
  }

  @Test
  void writesFourSignificantDigits() {
    assertThat(Figures.number(0.83456)).isEqualTo("0.8346");
    assertThat(Figures.number(12_345.67)).isEqualTo("12,345.7");
    assertThat(Figures.number(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
  }
}
