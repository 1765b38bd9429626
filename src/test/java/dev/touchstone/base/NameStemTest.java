package dev.touchstone.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NameStemTest {
  private static final String LONG = "How deep should a tree be to name the day's weather?";

  @Test
  void keepsWholeWordsOfATitleThatIsTooLong() {
    assertThat(NameStem.of(LONG, "report").word())
        .isEqualTo("how-deep-should-a-tree-be-to-name-the-day-s");
    assertThat(NameStem.of("a".repeat(60), "report").word()).isEqualTo("a".repeat(50));
    assertThat(NameStem.of("a".repeat(50) + " b", "report").word()).isEqualTo("a".repeat(50));
  }

  @Test
  void takesAnotherWordForATitleWithoutLetters() {
    assertThat(NameStem.of("???", "report").word()).isEqualTo("report");
  }

  @Test
  void numbersANameThatIsTaken() {
    NameStem stem = NameStem.of("Trees", "report");
    assertThat(stem.free(Set.of())).isEqualTo("trees");
    assertThat(stem.free(Set.of("trees", "trees-2"))).isEqualTo("trees-3");
  }
}
