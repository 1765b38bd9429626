package dev.touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.touchstone.search.UserQuery.Clause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserQueryTest {
  @Test
  void readsWordsPhrasesAndExclusions() {
    assertThat(UserQuery.parse("bill -\"body mass\" “three islands” -gps").clauses())
        .containsExactly(
            new Clause("bill", false, false),
            new Clause("body mass", true, true),
            new Clause("three islands", true, false),
            new Clause("gps", false, true));
  }

  @Test
  void leavesOutWhatExceedsTheLimits() {
    assertThat(UserQuery.parse("a ".repeat(500)).clauses()).hasSize(UserQuery.MOST_CLAUSES);
    assertThat(UserQuery.parse("x".repeat(100_000)).clauses().getFirst().text()).hasSize(64);
  }

  @Test
  void anyTextIsAValidQuery(@TempDir Path folder) throws IOException {
    try (DatasetIndex index = DatasetIndex.open(folder)) {
      index.rebuild(Samples.OPEN::forEach);
      for (String text : hostile())
        assertThatCode(
                () -> {
                  Samples.find(index, Samples.OUTSIDER, Search.of(text));
                  Samples.suggest(index, Samples.OUTSIDER, text);
                })
            .as("%s", text)
            .doesNotThrowAnyException();
    }
  }

  private static List<String> hostile() {
    Random random = new Random(7);
    List<String> texts =
        new ArrayList<>(
            List.of(
                "\"",
                "-",
                "--",
                "-\"",
                "\"\"",
                "- - -",
                "*",
                "?",
                "a*",
                "/.*/",
                "title:x",
                "a AND",
                "(((",
                "~2",
                "\\",
                "\0",
                "\uD800",
                "💧💧",
                "[* TO *]",
                "a^1e99",
                "é",
                "İ",
                "ﬀ",
                "_".repeat(300),
                "a-".repeat(200),
                "aA".repeat(200),
                "\"a b c ".repeat(60),
                "\n\t"));
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = random.nextInt(40); c >= 0; c--)
        text.append(
            (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
      texts.add(text.toString());
    }
    return texts;
  }
}
