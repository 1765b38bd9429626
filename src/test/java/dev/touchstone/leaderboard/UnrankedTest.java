package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnrankedTest {
  @Test
  void aReasonEndsWithOneFullStopWhoeverWroteIt() {
    assertThat(because("it waits to be scored")).isEqualTo("it waits to be scored.");
    assertThat(because("it was disqualified: Labels leaked. ")).endsWith("Labels leaked.");
    assertThat(because("it was disqualified: Whose is it?")).endsWith("Whose is it?");
    assertThat(because("")).isEqualTo(".");
  }

  private static String because(String reason) {
    return new Unranked(new UUID(0, 1), "e", "ada", reason).endOfSentence();
  }
}
