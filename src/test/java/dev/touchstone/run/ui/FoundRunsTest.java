package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.base.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoundRunsTest {
  private final List<UUID> matching =
      new ArrayList<>(Stream.generate(Ids::next).limit(5_000).toList());
  private final List<Integer> asked = new ArrayList<>();
  private final AtomicInteger counted = new AtomicInteger();

  private FoundRuns found() {
    return FoundRuns.read(
        most -> {
          asked.add(most);
          return List.copyOf(matching.subList(0, Math.min(most, matching.size())));
        },
        () -> {
          counted.incrementAndGet();
          return matching.size();
        });
  }

  @Test
  void knowsHowManyThereAreFromTheFirstOfThem() {
    FoundRuns found = found();
    assertThat(found.size()).isEqualTo(5_000);
    assertThat(found.part(0, 50)).isEqualTo(matching.subList(0, 50));
    assertThat(asked).containsExactly(2_001);
  }

  @Test
  void readsTheRestOnceSomebodyLooksFurther() {
    FoundRuns found = found();
    assertThat(found.part(4_990, 50)).isEqualTo(matching.subList(4_990, 5_000));
    assertThat(found.part(3_000, 50)).isEqualTo(matching.subList(3_000, 3_050));
    assertThat(asked).hasSize(2);
  }

  @Test
  void tellsWhenThereAreOthersByThen() {
    FoundRuns found = found();
    AtomicInteger told = new AtomicInteger();
    found.whenResized(told::incrementAndGet);
    matching.removeLast();
    assertThat(found.part(4_990, 10)).hasSize(9);
    assertThat(found.size()).isEqualTo(4_999);
    assertThat(told).hasValue(1);
  }

  @Test
  void countsNothingWhereAllAreRead() {
    matching.subList(2_000, 5_000).clear();
    assertThat(found().size()).isEqualTo(2_000);
    assertThat(found().many()).isFalse();
    assertThat(found().sameAs(found())).isTrue();
    assertThat(counted).hasValue(0);
  }
}
