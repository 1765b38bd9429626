package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedSpreadTest {

  /** As R's t.test(c(0.81, 0.83, 0.82, 0.84, 0.80)) gives it: 0.8003675 to 0.8396325. */
  @Test
  void itsIntervalIsStudentsT() {
    SeedSpread spread = SeedSpread.of(List.of(0.81, 0.83, 0.82, 0.84, 0.80));
    assertThat(spread.low()).isCloseTo(0.8003675, within(1e-5));
    assertThat(spread.high()).isCloseTo(0.8396325, within(1e-5));
    assertThat(spread.decimals()).isEqualTo(3);
  }

  @Test
  void oneRunHasNoInterval() {
    SeedSpread spread = SeedSpread.of(List.of(0.9));
    assertThat(spread.known()).isFalse();
    assertThat(spread.low()).isEqualTo(spread.high()).isEqualTo(0.9);
  }

  @Test
  void meansApartMustExceedWhatSeedsExplain() {
    SeedSpread low = SeedSpread.of(List.of(0.80, 0.82, 0.84));
    assertThat(low.apartFrom(SeedSpread.of(List.of(0.81, 0.83, 0.85)))).isFalse();
    assertThat(low.apartFrom(SeedSpread.of(List.of(0.90, 0.92, 0.94)))).isTrue();
  }
}
