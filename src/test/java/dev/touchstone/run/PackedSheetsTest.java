package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_METRIC_SHEET;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that rests is read from one row, and is the same as from all its rows. */
class PackedSheetsTest extends WithTrackedRun {
  @Autowired RunLifecycle lifecycle;
  @Autowired RunSheets sheets;
  @Autowired PackedSheets packed;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void someMetrics() {
    log(0, 1, 2);
  }

  @Test
  void aRunThatEndsIsPackedAndReadTheSame() {
    assertThat(packed.packed(run)).isFalse();
    List<MetricPoint> before = read();
    rest();
    assertThat(packed.read(List.of(run)).get(run)).isEqualTo(before);
    assertThat(read()).isEqualTo(before).hasSize(3);
    assertThat(packed.unpacked(100_000)).doesNotContain(run);
  }

  @Test
  void namesStandInTheSameOrderInEveryDatabase() {
    log(
        Stream.of("b", "B", "a_1", "a/1", "ä")
            .map(name -> new MetricPoint(name, 1, 5, 0))
            .toList());
    List<MetricPoint> before = read();
    rest();
    assertThat(read()).isEqualTo(before).hasSize(8);
  }

  @Test
  void aPointThatComesLaterIsReadAtOnce() {
    rest();
    log(7);
    assertThat(read()).extracting(MetricPoint::key).containsExactly("m0", "m1", "m2", "m7");
    fold.close(run);
    assertThat(packed.read(List.of(run)).get(run)).hasSize(4);
  }

  @Test
  void whatAnEarlierVersionHasLeftIsFoundAndPacked() {
    rest();
    transactions.executeWithoutResult(
        beforeTheServerFindsIt -> {
          packed.remove(run);
          assertThat(packed.unpacked(100_000)).contains(run);
          assertThat(read()).hasSize(3);
        });
    fold.close(run);
    assertThat(packed.read(List.of(run)).get(run)).hasSize(3);
  }

  @Test
  void aPurgedRunLeavesNoSheet() {
    rest();
    lifecycle.purge(ada, List.of(run));
    assertThat(sql.fetchExists(RUN_METRIC_SHEET, RUN_METRIC_SHEET.RUN_ID.eq(run))).isFalse();
    assertThat(sql.fetchExists(RUN_METRIC_LATEST, RUN_METRIC_LATEST.RUN_ID.eq(run))).isFalse();
  }

  @Test
  void purgingWaitsForAFoldThatWritesTheSheet() {
    rest();
    CompletableFuture<Purged> purged =
        transactions.execute(
            fold -> {
              packed.remove(run);
              packed.unpack(run);
              var purge = supplyAsync(() -> lifecycle.purge(ada, List.of(run)));
              assertThat(purge.copy()).failsWithin(Duration.ofMillis(300));
              return purge;
            });
    assertThat(purged).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(new Purged(1, 0));
  }

  private void rest() {
    end();
    await().until(() -> packed.packed(run));
  }

  private List<MetricPoint> read() {
    return sheets.read(ada, List.of(run)).getOrDefault(run, RunSheet.EMPTY).metrics();
  }

  private void log(int... metrics) {
    List<MetricPoint> points =
        IntStream.of(metrics).mapToObj(i -> new MetricPoint("m" + i, i / 3.0, 5 + i, i)).toList();
    log(points);
  }
}
