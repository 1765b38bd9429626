package dev.touchstone.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneLookTest {
  private final AtomicInteger reads = new AtomicInteger();

  private record Question(String viewer) {}

  @Test
  void readsOnceWithinALookAndAnewInTheNext() {
    for (int look = 1; look <= 2; look++) {
      OneLook.at(
          () -> {
            assertThat(ask("ada")).isEqualTo(ask("ada"));
            OneLook.at(() -> assertThat(ask("ada")).isEqualTo(reads.get()));
          });
      assertThat(reads).hasValue(look);
    }
  }

  @Test
  void whatOnePersonMaySeeAnswersNobodyElse() {
    OneLook.at(() -> assertThat(ask("ada")).isNotEqualTo(ask("grace")));
  }

  @Test
  void outsideOfALookNothingIsRemembered() {
    assertThat(ask("ada")).isNotEqualTo(ask("ada"));
  }

  @Test
  void whatIsAbsentIsAskedForAgain() {
    OneLook.at(
        () -> {
          assertThatThrownBy(() -> OneLook.once(new Question("ada"), this::absent))
              .isInstanceOf(NotFound.class);
          assertThat(ask("ada")).isPositive();
        });
  }

  private int ask(String viewer) {
    return OneLook.once(new Question(viewer), reads::incrementAndGet);
  }

  private int absent() {
    throw new NotFound("benchmark", "ada/none");
  }
}
