package dev.touchstone.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
  private final List<Collection<Integer>> asked = new ArrayList<>();
  private final ShortMemory<Integer, String> memory = new ShortMemory<>(Duration.ofHours(1), 100);

  @Test
  void asksOnceForAllItDoesNotKnow() {
    memory.recall(2, two -> Optional.of("2"));
    assertThat(memory.recallAll(List.of(1, 2, 3, 3), this::evenOnes))
        .containsOnly(Map.entry(2, "2"));
    assertThat(memory.recallAll(List.of(2, 4), this::evenOnes)).hasSize(2);
    assertThat(memory.recallAll(List.of(2, 4), this::evenOnes)).hasSize(2);
    assertThat(asked).containsExactly(new TreeSet<>(List.of(1, 3)), new TreeSet<>(List.of(4)));
  }

  @Test
  void aChangeMeanwhileMakesTheAnswerOld() {
    memory.recallAll(
        List.of(2),
        some -> {
          memory.forgetAfterCommit();
          return evenOnes(some);
        });
    memory.recallAll(List.of(2), this::evenOnes);
    assertThat(asked).hasSize(2);
  }

  private Map<Integer, String> evenOnes(Collection<Integer> some) {
    asked.add(new TreeSet<>(some));
    return some.stream()
        .filter(number -> number % 2 == 0)
        .collect(Collectors.toMap(number -> number, String::valueOf));
  }
}
