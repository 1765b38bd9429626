package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettingSpreadTest {

  @Test
  void namesTheValuesAndHowManyRunsHaveThemTheMostFirst() {
    assertThat(SettingSpread.of(Arrays.asList("sgd", "adam", "adam", null)).words())
        .isEqualTo("adam 2, not set 1, sgd 1");
  }

  @Test
  void saysHowFarManyNumbersReach() {
    List<String> numbers = IntStream.rangeClosed(1, 99).mapToObj(i -> i / 100.0 + "").toList();
    assertThat(SettingSpread.of(numbers).words()).isEqualTo("0.01 to 0.99, median 0.5, 99 values");
  }

  @Test
  void countsTheWordsThatFindNoPlace() {
    List<String> words = IntStream.range(0, 20).mapToObj(i -> "word-" + i).toList();
    assertThat(SettingSpread.of(words).words())
        .startsWith("word-0 1")
        .endsWith("and 12 other values");
  }
}
