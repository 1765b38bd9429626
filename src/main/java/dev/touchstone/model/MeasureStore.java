package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_LOGGED_METRIC;
import static java.util.Objects.requireNonNull;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.records.ModelLoggedMetricRecord;
import dev.touchstone.model.ModelMetric.Dataset;
import dev.touchstone.model.Readings.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The rows of what runs measured of logged models. */
@Repository
class MeasureStore {
  private final DSLContext sql;
  private final Access access;

  /** What one row is of. */
  private record Series(UUID model, UUID run, String key, Dataset dataset) {}

  MeasureStore(DSLContext sql, Access access) {
    this.sql = sql;
    this.access = access;
  }

  /**
   * @param audiences of what is told, by model
   */
  void add(List<ModelMetric> metrics, Map<UUID, UUID> audiences) {
    Map<Series, List<Reading>> bySeries = new LinkedHashMap<>();
    metrics.forEach(
        m ->
            bySeries
                .computeIfAbsent(
                    new Series(m.modelId(), m.runId(), m.key(), m.dataset()),
                    s -> new ArrayList<>())
                .add(new Reading(m.step(), m.time(), m.value())));
    bySeries.forEach((s, more) -> add(s, more, requireNonNull(audiences.get(s.model()))));
  }

  private void add(Series series, List<Reading> more, UUID audience) {
    byte[] before =
        sql.select(MODEL_LOGGED_METRIC.BODY)
            .from(MODEL_LOGGED_METRIC)
            .where(is(series))
            .forUpdate()
            .fetchOne(MODEL_LOGGED_METRIC.BODY);
    Readings all = Readings.of(before == null ? new byte[0] : before).with(more);
    ModelLoggedMetricRecord row = row(series, all, audience);
    if (before == null) sql.insertInto(MODEL_LOGGED_METRIC).set(row).execute();
    else sql.update(MODEL_LOGGED_METRIC).set(row).where(is(series)).execute();
  }

  private static Condition is(Series series) {
    return MODEL_LOGGED_METRIC
        .MODEL_ID
        .eq(series.model())
        .and(MODEL_LOGGED_METRIC.RUN_ID.eq(series.run()))
        .and(MODEL_LOGGED_METRIC.METRIC.eq(series.key()))
        .and(MODEL_LOGGED_METRIC.DATASET_NAME.eq(series.dataset().name()))
        .and(MODEL_LOGGED_METRIC.DATASET_DIGEST.eq(series.dataset().digest()));
  }

  private static ModelLoggedMetricRecord row(Series series, Readings all, UUID audience) {
    return new ModelLoggedMetricRecord(
        series.model(),
        series.run(),
        series.key(),
        series.dataset().name(),
        series.dataset().digest(),
        all.last().value(),
        all.last().step(),
        all.last().time(),
        all.low(),
        all.high(),
        all.body(),
        audience);
  }

  Map<UUID, List<ModelMetric>> of(Viewer viewer, Collection<UUID> models) {
    Map<UUID, List<ModelMetric>> metrics = new LinkedHashMap<>();
    sql.selectFrom(MODEL_LOGGED_METRIC)
        .where(MODEL_LOGGED_METRIC.MODEL_ID.in(models))
        .and(access.readable(MODEL_LOGGED_METRIC.AUDIENCE_ID, viewer))
        .orderBy(
            MODEL_LOGGED_METRIC.METRIC,
            MODEL_LOGGED_METRIC.DATASET_NAME,
            MODEL_LOGGED_METRIC.RUN_ID)
        .forEach(
            row ->
                metrics
                    .computeIfAbsent(row.getModelId(), m -> new ArrayList<>())
                    .addAll(read(row)));
    return metrics;
  }

  private static List<ModelMetric> read(ModelLoggedMetricRecord row) {
    Dataset dataset = new Dataset(row.getDatasetName(), row.getDatasetDigest());
    return Readings.of(row.getBody()).points().stream()
        .map(
            p ->
                new ModelMetric(
                    row.getModelId(),
                    row.getRunId(),
                    row.getMetric(),
                    p.value(),
                    p.time(),
                    p.step(),
                    dataset))
        .toList();
  }
}
