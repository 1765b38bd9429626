package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_PARAM;
import static dev.touchstone.base.db.Tables.RUN_TAG;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import dev.touchstone.base.db.tables.records.RunMetricLatestRecord;
import dev.touchstone.base.db.tables.records.RunParamRecord;
import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.base.db.tables.records.RunTagRecord;
import dev.touchstone.experiment.Experiment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Puts runs straight into the tables, as many as a test wants. */
public final class ManyRuns {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int PIECE = 1000;

  record Made(
      String name,
      RunState state,
      @Nullable Instant start,
      Map<String, Double> metrics,
      Map<String, String> params,
      Map<String, String> tags) {}

  private final DSLContext sql;
  private final Experiment experiment;
  private final Viewer maker;
  private final List<UpdatableRecord<?>> rows = new ArrayList<>();

  public ManyRuns(DSLContext sql, Experiment experiment, Viewer maker) {
    this.sql = sql;
    this.experiment = experiment;
    this.maker = maker;
  }

  UUID add(Made made, Experiment in) {
    return add(made, in.audience(), in);
  }

  UUID add(Made made, UUID audience, Experiment in) {
    UUID id = collect(made, audience, in);
    flush();
    return id;
  }

  public void takeOutOfTheQueue() {
    sql.update(RUN)
        .set(RUN.STATE, RunState.CANCELLED.name())
        .where(RUN.EXPERIMENT_ID.eq(experiment.id()))
        .and(RUN.STATE.eq(RunState.QUEUED.name()))
        .execute();
  }

  /** Runs with a loss each second one lacks, an optimizer and a seed. */
  public void make(int count) {
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      collect(some(i, random), experiment.audience(), experiment);
      if (i % PIECE == PIECE - 1) flush();
    }
    flush();
  }

  private static Made some(int i, Random random) {
    return new Made(
        "run-" + i % 7,
        RunState.values()[i % RunState.values().length],
        i % 5 == 0 ? null : START.plusSeconds(random.nextInt(1 + i)),
        i % 2 == 0 ? Map.of() : Map.of("loss", i % 9 == 0 ? Double.NaN : random.nextInt(10) / 10.0),
        i % 3 == 0 ? Map.of() : Map.of("opt", "o" + random.nextInt(3), "seed", "" + i),
        i % 4 == 0 ? Map.of() : Map.of("kind", "k" + random.nextInt(3)));
  }

  private UUID collect(Made made, UUID audience, Experiment in) {
    UUID id = Ids.next();
    rows.add(run(id, made, audience, in));
    made.metrics().forEach((key, value) -> rows.add(latest(id, in.id(), key, value)));
    made.params().forEach((key, value) -> rows.add(new RunParamRecord(id, key, value)));
    made.tags().forEach((key, value) -> rows.add(new RunTagRecord(id, key, value)));
    return id;
  }

  private void flush() {
    List.of(RUN, RUN_METRIC_LATEST, RUN_PARAM, RUN_TAG)
        .forEach(
            table ->
                sql.batchInsert(rows.stream().filter(r -> r.getTable().equals(table)).toList())
                    .execute());
    rows.clear();
  }

  private RunRecord run(UUID id, Made made, UUID audience, Experiment in) {
    RunRecord row = sql.newRecord(RUN);
    row.setId(id);
    row.setExperimentId(in.id());
    row.setName(made.name());
    row.setState(made.state().name());
    row.setStopping(false);
    row.setAttempt(0);
    row.setLosses(0);
    row.setRecipe(
        "{\"kind\":\"trainer\",\"trainer\":\"baseline\",\"task\":\"classification\",\"target\":\"y\",\"params\":{}}");
    row.setSeed(1L);
    row.setDevice("CPU");
    row.setCores(1);
    row.setMemoryBytes(1L << 30);
    row.setWallMillis(3_600_000L);
    row.setDiskBytes(1L << 30);
    row.setAudienceId(audience);
    row.setNamespaceId(in.namespaceId());
    row.setMakerId(maker.id());
    row.setCreatedAt(START);
    row.setQueuedAt(START);
    row.setStartedAt(made.start());
    row.setEndedAt(made.start() == null ? null : made.start().plusSeconds(60));
    row.setLogLines(0L);
    row.setTracked(false);
    return row;
  }

  private static RunMetricLatestRecord latest(UUID run, UUID experiment, String key, double value) {
    RunMetricLatestRecord row = new RunMetricLatestRecord();
    row.setRunId(run);
    row.setMetric(key);
    row.setExperimentId(experiment);
    row.setPlaces(0);
    row.setPoints(1L);
    row.setLastValue(value);
    row.setLastStep(0L);
    row.setLastTime(0L);
    row.setLow(value);
    row.setLowStep(0L);
    row.setHigh(value);
    row.setHighStep(0L);
    return row;
  }
}
