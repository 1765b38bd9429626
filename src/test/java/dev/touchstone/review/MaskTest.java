package dev.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.base.Ids;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MaskTest {
  @Test
  void standInIdsStayTheSameAndAreNotInTheOrderOfTime() {
    var mask = Mask.of("key");
    var ids = Stream.generate(Ids::next).limit(50).toList();
    var masked = ids.stream().map(mask::submission).toList();
    assertThat(masked).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ids);
    assertThat(masked).isEqualTo(ids.stream().map(Mask.of("key")::submission).toList());
    assertThat(masked).isNotEqualTo(masked.stream().sorted().toList());
    assertThat(masked).allMatch(id -> id.version() == 8 && id.variant() == 2);
  }

  @Test
  void anotherKeyGivesOtherIds() {
    var id = Ids.next();
    assertThat(Mask.of("one").submission(id)).isNotEqualTo(Mask.of("two").submission(id));
  }
}
