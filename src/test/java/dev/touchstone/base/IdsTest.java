package dev.touchstone.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  /** RFC 9562, 5.7: 48 bits of milliseconds, version 7, variant 10. */
  @Test
  void carriesTheTimeTheVersionAndTheVariant() {
    UUID id = Ids.at(0x017F22E279B0L << 12);
    assertThat(id.toString()).startsWith("017f22e2-79b0-7");
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void laterIdsSortAfterEarlierOnes() {
    assertThat(Ids.at(2).toString()).isGreaterThan(Ids.at(1).toString());
  }

  @Test
  void idsOfTheSameMillisecondSortInTheOrderOfMaking() {
    List<String> made = Stream.generate(() -> Ids.next().toString()).limit(10_000).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }
}
