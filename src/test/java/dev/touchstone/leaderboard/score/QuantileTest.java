package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {
  /** Wichura 1988 gives 0.975 and 1e-6; 0.8 from the tables of Abramowitz and Stegun (26.2). */
  @Test
  void normalQuantilesAreAsPublished() {
    assertThat(Quantile.normal(0.975)).isEqualTo(1.959964, within(1e-6));
    assertThat(Quantile.normal(0.8)).isEqualTo(0.841621, within(1e-6));
    assertThat(Quantile.normal(1e-6)).isEqualTo(-4.753424, within(1e-6));
  }

  @Test
  void sharesBelowAreTheInverse() {
    assertThat(Quantile.normalBelow(-1.959964)).isEqualTo(0.025, within(1e-7));
    assertThat(Quantile.normalBelow(-4.753424)).isEqualTo(1e-6, within(1e-11));
  }

  /** NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2. */
  @ParameterizedTest
  @CsvSource({
    "0.975,1,12.706", "0.975,2,4.303", "0.975,3,3.182", "0.975,4,2.776", "0.975,5,2.571",
    "0.975,10,2.228", "0.975,30,2.042", "0.975,100,1.984", "0.999,5,5.894", "0.90,7,1.415"
  })
  void studentQuantilesAreAsPublished(double share, int freedom, double published) {
    assertThat(Student.quantile(share, freedom)).isEqualTo(published, within(6e-4));
  }

  @Test
  void tAndNormalScaleAreInverse() {
    var z = Student.toNormal(2.571, 5);
    assertThat(z).isEqualTo(1.96, within(0.01));
    assertThat(Student.fromNormal(z, 5)).isEqualTo(2.571, within(1e-9));
  }

  /** With so few units the percentiles at 2.5 and 97.5 % would hold the truth in 90 % of cases. */
  @Test
  void fewUnitsCutLessOff() {
    assertThat(Student.tail(100_000)).isEqualTo(0.025, within(1e-4));
    assertThat(Student.tail(9)).isLessThan(0.012);
  }
}
