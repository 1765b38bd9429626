package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_CHUNK;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static java.util.Objects.requireNonNull;

import dev.touchstone.base.db.tables.records.RunMetricChunkRecord;
import dev.touchstone.base.db.tables.records.RunMetricLatestRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The metric tables. Points join the last chunk of their series while it is small, so a run that
 * reports one point at a time still leaves few rows. Callers hold the row of the attempt, so nobody
 * else appends to the same run meanwhile.
 */
@Repository
class MetricStore {

  /** A chunk with fewer points than this is filled up rather than followed by another. */
  private static final int FULL = 512;

  /** The most different metrics of one run. */
  private static final int NAMES = 1000;

  /**
   * Where a series ends.
   *
   * @param place of the last chunk
   * @param tail the last chunk's bytes if it has room left
   */
  private record End(LatestMetric latest, int place, byte @Nullable [] tail) {}

  private final DSLContext sql;

  MetricStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * @return false if some metrics were left out because the run has too many
   */
  boolean append(UUID run, Map<String, Points> reported) {
    if (reported.isEmpty()) {
      return true;
    }
    Map<String, End> ends = ends(run, reported.keySet());
    List<String> begun = reported.keySet().stream().filter(key -> !ends.containsKey(key)).toList();
    List<String> kept = begun.isEmpty() ? begun : begun.stream().limit(room(run)).toList();
    List<UpdatableRecord<?>> fresh = new ArrayList<>();
    List<UpdatableRecord<?>> changed = new ArrayList<>();
    kept.forEach(metric -> begin(run, metric, requireNonNull(reported.get(metric)), fresh));
    ends.forEach(
        (metric, end) -> extend(run, end, requireNonNull(reported.get(metric)), fresh, changed));
    sql.batchInsert(fresh).execute();
    sql.batchUpdate(changed).execute();
    return kept.size() == begun.size();
  }

  private int room(UUID run) {
    return NAMES - sql.fetchCount(RUN_METRIC_LATEST, RUN_METRIC_LATEST.RUN_ID.eq(run));
  }

  private static void begin(
      UUID run, String metric, Points points, List<UpdatableRecord<?>> fresh) {
    fresh.add(chunk(run, metric, 0, points));
    fresh.add(latest(run, 0, LatestMetric.of(metric, points)));
  }

  private static void extend(
      UUID run,
      End end,
      Points points,
      List<UpdatableRecord<?>> fresh,
      List<UpdatableRecord<?>> changed) {
    LatestMetric latest = end.latest().with(points);
    if (end.tail() == null) {
      fresh.add(chunk(run, latest.key(), end.place() + 1, points));
      changed.add(latest(run, end.place() + 1, latest));
    } else {
      Points longer = new Points(FULL).addAll(Chunk.decode(end.tail())).addAll(points);
      changed.add(chunk(run, latest.key(), end.place(), longer));
      changed.add(latest(run, end.place(), latest));
    }
  }

  Map<UUID, List<LatestMetric>> latest(Collection<UUID> runs) {
    return sql
        .selectFrom(RUN_METRIC_LATEST)
        .where(RUN_METRIC_LATEST.RUN_ID.in(runs))
        .orderBy(RUN_METRIC_LATEST.METRIC)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                RunMetricLatestRecord::getRunId,
                Collectors.mapping(MetricStore::read, Collectors.toList())));
  }

  void remove(UUID run) {
    sql.deleteFrom(RUN_METRIC_CHUNK).where(RUN_METRIC_CHUNK.RUN_ID.eq(run)).execute();
    sql.deleteFrom(RUN_METRIC_LATEST).where(RUN_METRIC_LATEST.RUN_ID.eq(run)).execute();
  }

  /** Every point once, by step, time and value. */
  Points points(UUID run, String metric) {
    Points all = new Points(FULL);
    sql.select(RUN_METRIC_CHUNK.BODY)
        .from(RUN_METRIC_CHUNK)
        .where(RUN_METRIC_CHUNK.RUN_ID.eq(run))
        .and(RUN_METRIC_CHUNK.METRIC.eq(metric))
        .orderBy(RUN_METRIC_CHUNK.PLACE)
        .fetch(RUN_METRIC_CHUNK.BODY)
        .forEach(body -> all.addAll(Chunk.decode(body)));
    return all.inOrder();
  }

  private Map<String, End> ends(UUID run, Set<String> metrics) {
    return sql.select(RUN_METRIC_LATEST.fields())
        .select(RUN_METRIC_CHUNK.BODY)
        .from(RUN_METRIC_LATEST)
        .leftJoin(RUN_METRIC_CHUNK)
        .on(RUN_METRIC_CHUNK.RUN_ID.eq(RUN_METRIC_LATEST.RUN_ID))
        .and(RUN_METRIC_CHUNK.METRIC.eq(RUN_METRIC_LATEST.METRIC))
        .and(RUN_METRIC_CHUNK.PLACE.eq(RUN_METRIC_LATEST.PLACE))
        .and(RUN_METRIC_CHUNK.POINTS.lt(FULL))
        .where(RUN_METRIC_LATEST.RUN_ID.eq(run))
        .and(RUN_METRIC_LATEST.METRIC.in(metrics))
        .fetchMap(RUN_METRIC_LATEST.METRIC, MetricStore::end);
  }

  private static End end(Record row) {
    RunMetricLatestRecord latest = row.into(RUN_METRIC_LATEST);
    return new End(read(latest), latest.getPlace(), row.get(RUN_METRIC_CHUNK.BODY));
  }

  private static RunMetricChunkRecord chunk(UUID run, String metric, int place, Points points) {
    return new RunMetricChunkRecord(run, metric, place, points.size(), Chunk.encode(points));
  }

  private static RunMetricLatestRecord latest(UUID run, int place, LatestMetric latest) {
    return new RunMetricLatestRecord(
        run,
        latest.key(),
        place,
        latest.count(),
        latest.value(),
        latest.step(),
        latest.time(),
        latest.low(),
        latest.lowStep(),
        latest.high(),
        latest.highStep());
  }

  private static LatestMetric read(RunMetricLatestRecord row) {
    return new LatestMetric(
        row.getMetric(),
        row.getLastValue(),
        row.getLastStep(),
        row.getLastTime(),
        row.getPoints(),
        row.getLow(),
        row.getLowStep(),
        row.getHigh(),
        row.getHighStep());
  }
}
