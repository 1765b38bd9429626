package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_CHUNK;
import static dev.touchstone.base.db.Tables.RUN_METRIC_JOURNAL;
import static dev.touchstone.base.db.Tables.RUN_METRIC_OVERVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest extends WithTrackedRun {
  private static final long SECOND = 1_000_000_000;

  @Test
  void aRunThatEndsIsSettledWithoutBeingRead() {
    log(0, 300, false);
    end();
    await().until(() -> sql.fetchExists(RUN_METRIC_OVERVIEW, RUN_METRIC_OVERVIEW.RUN_ID.eq(run)));
    assertThat(sql.fetchCount(RUN_METRIC_JOURNAL, RUN_METRIC_JOURNAL.RUN_ID.eq(run))).isZero();
    assertThat(
            sql.fetch(RUN_METRIC_CHUNK, RUN_METRIC_CHUNK.RUN_ID.eq(run))
                .getValues(RUN_METRIC_CHUNK.SETTLED))
        .containsExactly(true);
  }

  @Test
  void pointsThatComeInOrderAreSeldomWrittenAgain() {
    long rewritten = 0;
    for (int part = 0; part < 20; part++) {
      log(1000 * part, 1000, false);
      rewritten += fold.some(run, false).rewritten();
    }
    assertThat(rewritten).isLessThan(5 * 20_000);
  }

  @Test
  void pointsOfOneMomentAreFoldedTheLaterTheMoreOfThemThereAre() {
    long rewritten = 0;
    for (int part = 0; part < 20; part++) {
      log(1000 * part, 1000, true);
      rewritten = Math.max(rewritten, fold.some(run, false).rewritten());
    }
    assertThat(rewritten).isGreaterThan(5000);
    assertThat(new Folding.Waiting(Folding.MANY, 0).due(0, 0)).isTrue();
    assertThat(new Folding.Waiting(Folding.MANY, 0).due(0, 8 * Folding.MANY)).isFalse();
    assertThat(new Folding.Waiting(2 * Folding.MANY, 0).due(0, 8 * Folding.MANY)).isTrue();
    assertThat(new Folding.Waiting(1, 0).due(5 * SECOND, 8 * Folding.MANY)).isFalse();
    assertThat(new Folding.Waiting(1, 0).due(45 * SECOND, 8 * Folding.MANY)).isTrue();
  }

  private void log(int from, int count, boolean sameMoment) {
    Random random = new Random(from);
    List<MetricPoint> points =
        IntStream.range(from, from + count)
            .mapToObj(i -> new MetricPoint("m", random.nextGaussian(), 7, sameMoment ? 0 : i))
            .toList();
    log(points);
  }
}
