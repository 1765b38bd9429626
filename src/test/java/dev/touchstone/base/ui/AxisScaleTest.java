package dev.touchstone.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisScaleTest {

  @Test
  void everyValueHasRoom() {
    AxisScale axis = AxisScale.over(List.of(0.849, 0.8585, Double.NaN), 200);
    assertThat(axis.x(0.849)).isBetween(0.0, 30.0);
    assertThat(axis.x(0.8585)).isBetween(170.0, 200.0);
  }

  @Test
  void ticksAreRoundAndFew() {
    AxisScale axis = new AxisScale(0.848, 0.861, 200);
    assertThat(axis.ticks()).hasSizeBetween(2, 5);
    assertThat(axis.header()).contains(">0.850<", ">0.855<", ">0.860<");
  }

  @Test
  void noTickIsCutAtAnEnd() {
    String header = new AxisScale(-1e-9, 3.05e-9, 200).header();
    assertThat(header).contains(">0<", ">2E−9<").doesNotContain("−0", "0000");
    String wide = new AxisScale(0, 1000.1, 60).header();
    assertThat(wide).contains("<text x=\"44.0\" y=\"9\" text-anchor=\"middle\">1,000<");
  }

  @Test
  void oneValueStillMakesAScale() {
    assertThat(AxisScale.over(List.of(0.5), 200).x(0.5)).isEqualTo(100);
    assertThat(AxisScale.over(List.of(), 200).ticks()).isNotEmpty();
  }

  @Test
  void aCurveThatGoesOnDoesNotFillItsCell() {
    assertThat(Sparkline.of(new double[] {1, 2}, 3, 100, 30)).contains("M4.0 26.0L50.0 4.0");
    assertThat(Sparkline.of(new double[] {Double.NaN}, 3, 100, 30)).isEmpty();
  }
}
