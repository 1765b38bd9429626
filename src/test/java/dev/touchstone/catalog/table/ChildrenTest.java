package dev.touchstone.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.catalog.TableFailed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The child is a shell here: it echoes, dies or hangs as it is told. */
class ChildrenTest {
  private static final String SHELL =
      "while read q; do case $q in die) kill -9 $$;; hang) exec sleep 60;; *) echo $$;; esac; done";
  private final ConcurrentLinkedQueue<Path> homes = new ConcurrentLinkedQueue<>();
  private final Children children = new Children(this::command, Duration.ofSeconds(2));

  private List<String> command(Path home) {
    homes.add(home);
    return List.of("/bin/sh", "-c", SHELL);
  }

  @Test
  void staysTheSameProcessWhileItLives() {
    assertThat(children.ask("a")).isEqualTo(children.ask("b"));
    children.end();
  }

  @Test
  void failsOnlyTheQuestionThatCrashedIt() {
    String before = children.ask("a");
    assertThatThrownBy(() -> children.ask("die"))
        .isInstanceOf(TableFailed.class)
        .hasMessageContaining("it crashed");
    assertThat(children.ask("a")).isNotEqualTo(before);
    children.end();
    assertThat(homes).hasSize(3).noneMatch(home -> home.toFile().exists());
  }

  @Test
  void killsAQuestionThatTakesTooLong() {
    Children hasty = new Children(this::command, Duration.ofMillis(200));
    assertThatThrownBy(() -> hasty.ask("hang"))
        .isInstanceOf(TableFailed.class)
        .hasMessageContaining("it took too long");
    hasty.end();
  }
}
