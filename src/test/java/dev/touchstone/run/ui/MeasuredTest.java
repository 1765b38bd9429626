package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuredTest {

  @Test
  void valuesOfAColumnHaveTheSameDigits() {
    assertThat(Measured.text(0.857)).isEqualTo("0.8570");
    assertThat(Measured.text(0.84993)).isEqualTo("0.8499");
    assertThat(Measured.text(12.5)).isEqualTo("12.50");
    assertThat(Measured.text(60)).isEqualTo("60");
  }

  @Test
  void aDifferenceIsGivenLikeItsValue() {
    assertThat(Measured.difference(-0.007166, 0.8499)).isEqualTo("−0.0072");
    assertThat(Measured.difference(0.02, 1.25)).isEqualTo("+0.020");
    assertThat(Measured.difference(0, 1.25)).isEqualTo("0.000");
  }

  @Test
  void aDifferenceTooSmallForItsValuesDigitsIsNoZero() {
    assertThat(Measured.difference(-2.1234e-9, 0.6931)).isEqualTo("−2.1E−9");
    assertThat(Measured.difference(0.00004, 12.5)).isEqualTo("+0.00004");
  }

  @Test
  void aSentenceRoundsToTwoDigits() {
    assertThat(Measured.about(0.09999999)).isEqualTo("0.10");
    assertThat(Measured.about(0.0006815)).isEqualTo("0.00068");
  }
}
