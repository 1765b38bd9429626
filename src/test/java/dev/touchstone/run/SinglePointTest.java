package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_CHUNK;
import static dev.touchstone.base.db.Tables.RUN_METRIC_OVERVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A metric of one point takes one row, and everybody sees the point all the same. */
class SinglePointTest extends WithTrackedRun {
  @Autowired Curves curves;

  @ParameterizedTest
  @ValueSource(doubles = {0.1, -7, 0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE})
  void itHasNeitherChunkNorOverviewAndIsReadByAll(double value) {
    fold(true, point(3, value));
    assertThat(chunks()).isZero();
    assertThat(overviews()).isZero();
    assertSeen(point(3, value));
  }

  @Test
  void minusZeroStaysMinusZero() {
    fold(true, point(3, -0.0));
    assertThat(Double.doubleToRawLongBits(history().getFirst().value()))
        .isEqualTo(Double.doubleToRawLongBits(-0.0));
  }

  @Test
  void theSamePointAgainIsStillOne() {
    fold(false, point(3, 0.5));
    fold(false, point(3, 0.5));
    fold(true, point(3, 0.5), point(3, 0.5));
    assertThat(chunks()).isZero();
    assertSeen(point(3, 0.5));
  }

  @Test
  void othersMayComeBeforeItOrAfterIt() {
    fold(false, point(3, 0.5));
    fold(false, point(1, 0.2));
    assertThat(chunks()).isOne();
    assertSeen(point(1, 0.2), point(3, 0.5));
    fold(true, point(9, 0.1), point(3, 0.5));
    assertThat(overviews()).isOne();
    assertSeen(point(1, 0.2), point(3, 0.5), point(9, 0.1));
  }

  @Test
  void itLiesInsideAWindowOrOutsideOfIt() {
    fold(true, point(3, 0.5));
    assertThat(drawn(0.0, 10.0)).containsExactly(0.5);
    assertThat(drawn(4.0, 10.0)).isEmpty();
  }

  private void assertSeen(MetricPoint... points) {
    assertThat(history()).containsExactly(points);
    assertThat(drawn(null, null))
        .containsExactly(Stream.of(points).mapToDouble(p -> (float) p.value()).toArray());
    assertThat(curves.history(ada, run, "m", null, 1).points()).containsExactly(points[0]);
    assertThat(curves.history(ada, run, "m", "" + points.length, 5).points()).isEmpty();
  }

  private List<MetricPoint> history() {
    return curves.history(ada, run, "m", null, 100).points();
  }

  private double[] drawn(Double from, Double to) {
    var request = new CurveRequest(List.of(run), "m", XAxis.STEP, null, from, to, 100);
    return curves.read(ada, request).curves().getFirst().last();
  }

  private int chunks() {
    return sql.fetchCount(RUN_METRIC_CHUNK, RUN_METRIC_CHUNK.RUN_ID.eq(run));
  }

  private int overviews() {
    return sql.fetchCount(RUN_METRIC_OVERVIEW, RUN_METRIC_OVERVIEW.RUN_ID.eq(run));
  }

  private void fold(boolean closing, MetricPoint... points) {
    log(List.of(points));
    fold.some(run, closing);
  }

  private static MetricPoint point(long step, double value) {
    return new MetricPoint("m", value, 1_000 * step, step);
  }
}
