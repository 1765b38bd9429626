package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_METRIC_SHEET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run that rests is read from one row, and is the same as from all its rows. */
@DatabaseTest
class PackedSheetsTest {
  @Autowired Tracking tracking;
  @Autowired TrackedRuns trackedRuns;
  @Autowired RunLifecycle lifecycle;
  @Autowired Experiments experiments;
  @Autowired RunSheets sheets;
  @Autowired PackedSheets packed;
  @Autowired Fold fold;
  @Autowired DSLContext sql;
  @Autowired TestPeople people;
  private Viewer ada;
  private UUID run;

  @BeforeEach
  void begin() {
    ada = people.person("packed-ada");
    Experiment experiment =
        experiments.createTitled(ada, ada.id(), "Packed " + UUID.randomUUID(), Map.of());
    run =
        trackedRuns
            .begin(ada, new NewTrackedRun(experiment.id(), "", null, Map.of(), null, ""))
            .id();
    log(0, 1, 2);
  }

  @Test
  void aRunThatEndsIsPackedAndReadTheSame() {
    assertThat(packed.packed(run)).isFalse();
    List<MetricPoint> before = read();
    end();
    await().until(() -> packed.packed(run));
    assertThat(packed.read(List.of(run)).get(run)).isEqualTo(before);
    assertThat(read()).isEqualTo(before).hasSize(3);
    assertThat(packed.unpacked(100_000)).doesNotContain(run);
  }

  @Test
  void aPointThatComesLaterIsReadAtOnce() {
    end();
    await().until(() -> packed.packed(run));
    log(7);
    assertThat(read()).extracting(MetricPoint::key).containsExactly("m0", "m1", "m2", "m7");
    fold.close(run);
    assertThat(packed.read(List.of(run)).get(run)).hasSize(4);
  }

  @Test
  void whatAnEarlierVersionHasLeftIsFoundAndPacked() {
    end();
    await().until(() -> packed.packed(run));
    packed.remove(run);
    assertThat(packed.unpacked(100_000)).contains(run);
    assertThat(read()).hasSize(3);
    fold.close(run);
    assertThat(packed.read(List.of(run)).get(run)).hasSize(3);
  }

  @Test
  void aPurgedRunLeavesNoSheet() {
    end();
    await().until(() -> packed.packed(run));
    lifecycle.purge(ada, List.of(run));
    assertThat(sql.fetchExists(RUN_METRIC_SHEET, RUN_METRIC_SHEET.RUN_ID.eq(run))).isFalse();
    assertThat(sql.fetchExists(RUN_METRIC_LATEST, RUN_METRIC_LATEST.RUN_ID.eq(run))).isFalse();
  }

  private void end() {
    trackedRuns.update(ada, run, new RunChange(RunState.FINISHED, null, null));
  }

  private List<MetricPoint> read() {
    return sheets.read(ada, List.of(run)).getOrDefault(run, RunSheet.EMPTY).metrics();
  }

  private void log(int... metrics) {
    List<MetricPoint> points =
        IntStream.of(metrics).mapToObj(i -> new MetricPoint("m" + i, i / 3.0, 5 + i, i)).toList();
    tracking.log(ada, run, new Tracked(points, Map.of(), Map.of()));
  }
}
