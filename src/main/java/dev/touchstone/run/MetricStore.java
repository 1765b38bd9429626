package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_CHUNK;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.noCondition;

import dev.touchstone.base.db.tables.records.RunMetricChunkRecord;
import dev.touchstone.base.db.tables.records.RunMetricLatestRecord;
import dev.touchstone.run.Strand.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The folded points of runs: chunks, and where each metric stands. */
@Repository
class MetricStore {

  /** More metrics than this are not worth naming one by one in a query. */
  private static final int NAMED = 1000;

  /**
   * @param places how many chunks were ever made; a metric with none has a single point
   */
  record Head(LatestMetric latest, int places) {
    boolean single() {
      return places == 0;
    }

    Points point() {
      return new Points(1).add(latest.step(), latest.time(), latest.value());
    }
  }

  private final DSLContext sql;

  MetricStore(DSLContext sql) {
    this.sql = sql;
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

  /** Where these metrics stand, held until the end of the transaction. */
  Map<String, Head> hold(UUID run, Collection<String> metrics) {
    Condition named = metrics.size() > NAMED ? noCondition() : RUN_METRIC_LATEST.METRIC.in(metrics);
    return sql.selectFrom(RUN_METRIC_LATEST)
        .where(RUN_METRIC_LATEST.RUN_ID.eq(run).and(named))
        .orderBy(RUN_METRIC_LATEST.METRIC)
        .forUpdate()
        .fetchMap(RunMetricLatestRecord::getMetric, row -> new Head(read(row), row.getPlaces()));
  }

  /** How many metrics the run has. */
  int count(UUID run) {
    return sql.fetchCount(RUN_METRIC_LATEST, RUN_METRIC_LATEST.RUN_ID.eq(run));
  }

  /** Those of the metrics that the run has. */
  Set<String> known(UUID run, Collection<String> metrics) {
    return sql.select(RUN_METRIC_LATEST.METRIC)
        .from(RUN_METRIC_LATEST)
        .where(RUN_METRIC_LATEST.RUN_ID.eq(run).and(RUN_METRIC_LATEST.METRIC.in(metrics)))
        .fetchSet(RUN_METRIC_LATEST.METRIC);
  }

  /** The metrics of which not everything is settled. */
  Set<String> loose(UUID run) {
    return sql.selectDistinct(RUN_METRIC_CHUNK.METRIC)
        .from(RUN_METRIC_CHUNK)
        .where(RUN_METRIC_CHUNK.RUN_ID.eq(run).and(RUN_METRIC_CHUNK.SETTLED.isFalse()))
        .fetchSet(RUN_METRIC_CHUNK.METRIC);
  }

  /** The runs of which not everything is settled. */
  Set<UUID> loose() {
    return sql.selectDistinct(RUN_METRIC_CHUNK.RUN_ID)
        .from(RUN_METRIC_CHUNK)
        .where(RUN_METRIC_CHUNK.SETTLED.isFalse())
        .fetchSet(RUN_METRIC_CHUNK.RUN_ID);
  }

  /**
   * What is known of the chunks that points may go into, in the order of their points: those that
   * are not settled or short, and those that do not end before the step.
   */
  Map<String, List<Piece>> pieces(UUID run, Collection<String> metrics, long step) {
    Map<String, List<Piece>> pieces = new HashMap<>();
    sql.select(
            RUN_METRIC_CHUNK.METRIC,
            RUN_METRIC_CHUNK.PLACE,
            RUN_METRIC_CHUNK.POINTS,
            RUN_METRIC_CHUNK.FIRST_STEP,
            RUN_METRIC_CHUNK.FIRST_TIME,
            RUN_METRIC_CHUNK.FIRST_VALUE,
            RUN_METRIC_CHUNK.LAST_STEP,
            RUN_METRIC_CHUNK.LAST_TIME,
            RUN_METRIC_CHUNK.LAST_VALUE,
            RUN_METRIC_CHUNK.SETTLED)
        .from(RUN_METRIC_CHUNK)
        .where(RUN_METRIC_CHUNK.RUN_ID.eq(run).and(named(metrics)))
        .and(
            RUN_METRIC_CHUNK
                .SETTLED
                .isFalse()
                .or(RUN_METRIC_CHUNK.POINTS.lt(Strand.SHORT))
                .or(RUN_METRIC_CHUNK.LAST_STEP.ge(step)))
        .fetchInto(RUN_METRIC_CHUNK)
        .forEach(
            row ->
                pieces
                    .computeIfAbsent(row.getMetric(), unseen -> new ArrayList<>())
                    .add(piece(row)));
    pieces.values().forEach(of -> of.sort(Comparator.comparing(Piece::first)));
    return pieces;
  }

  private static Condition named(Collection<String> metrics) {
    return metrics.size() > NAMED ? noCondition() : RUN_METRIC_CHUNK.METRIC.in(metrics);
  }

  private static Piece piece(RunMetricChunkRecord row) {
    return new Piece(
        row.getPlace(),
        row.getPoints(),
        new Mark(row.getFirstStep(), row.getFirstTime(), row.getFirstValue()),
        new Mark(row.getLastStep(), row.getLastTime(), row.getLastValue()),
        row.getSettled());
  }

  /** What is known of all chunks of a metric, in the order of their points. */
  List<Piece> pieces(UUID run, String metric) {
    return pieces(run, List.of(metric), Long.MIN_VALUE).getOrDefault(metric, List.of());
  }

  /** The points of the wanted chunks of each metric, by place. */
  Map<String, Map<Integer, Points>> points(UUID run, Map<String, Set<Integer>> wanted) {
    Map<String, Map<Integer, Points>> points = new HashMap<>();
    List<Row2<String, Integer>> chunks = new ArrayList<>();
    wanted.forEach((metric, places) -> places.forEach(place -> chunks.add(DSL.row(metric, place))));
    if (!chunks.isEmpty()) {
      sql.select(RUN_METRIC_CHUNK.METRIC, RUN_METRIC_CHUNK.PLACE, RUN_METRIC_CHUNK.BODY)
          .from(RUN_METRIC_CHUNK)
          .where(RUN_METRIC_CHUNK.RUN_ID.eq(run))
          .and(DSL.row(RUN_METRIC_CHUNK.METRIC, RUN_METRIC_CHUNK.PLACE).in(chunks))
          .forEach(
              found ->
                  points
                      .computeIfAbsent(found.value1(), unseen -> new HashMap<>())
                      .put(found.value2(), Chunk.decode(found.value3())));
    }
    return points;
  }

  /** Writes what folding changed; the heads are those that were there before. */
  void write(UUID run, UUID experiment, Collection<Strand> strands, Set<String> heads) {
    List<RunMetricChunkRecord> gone = new ArrayList<>();
    List<RunMetricChunkRecord> made = new ArrayList<>();
    for (Strand strand : strands) {
      strand.removed().forEach(place -> gone.add(key(run, strand.metric(), place)));
      strand.rewritten().forEach(place -> gone.add(key(run, strand.metric(), place)));
      strand.written().forEach(part -> made.add(chunk(run, strand.metric(), part)));
    }
    Bulk.delete(sql, gone);
    Bulk.insert(sql, made);
    Bulk.insert(sql, latest(run, experiment, strands, metric -> !heads.contains(metric)));
    Bulk.update(sql, latest(run, experiment, strands, heads::contains));
  }

  private static List<RunMetricLatestRecord> latest(
      UUID run, UUID experiment, Collection<Strand> strands, Predicate<String> which) {
    return strands.stream()
        .filter(strand -> which.test(strand.metric()))
        .map(strand -> row(run, experiment, strand))
        .toList();
  }

  void remove(UUID run) {
    sql.deleteFrom(RUN_METRIC_CHUNK).where(RUN_METRIC_CHUNK.RUN_ID.eq(run)).execute();
    sql.deleteFrom(RUN_METRIC_LATEST).where(RUN_METRIC_LATEST.RUN_ID.eq(run)).execute();
  }

  /**
   * The points of those chunks of a metric that meet the condition, of many runs, in order; a
   * single point, which is in none, in any case.
   */
  Map<UUID, Points> points(Collection<UUID> runs, String metric, Condition wanted) {
    Map<UUID, List<Points>> chunks = new HashMap<>();
    sql.fetch(PointRows.points(runs, metric, wanted))
        .forEach(
            row ->
                chunks
                    .computeIfAbsent(row.value1(), unseen -> new ArrayList<>())
                    .add(PointRows.read(row)));
    Map<UUID, Points> points = new HashMap<>();
    chunks.forEach((run, parts) -> points.put(run, Points.joined(parts)));
    return points;
  }

  private static RunMetricChunkRecord key(UUID run, String metric, int place) {
    RunMetricChunkRecord key = new RunMetricChunkRecord();
    key.setRunId(run);
    key.setMetric(metric);
    key.setPlace(place);
    return key;
  }

  private static RunMetricChunkRecord chunk(UUID run, String metric, Written part) {
    Piece piece = part.piece();
    LongSummaryStatistics times = part.points().times();
    return new RunMetricChunkRecord(
        run,
        metric,
        piece.place(),
        piece.points(),
        piece.first().step(),
        piece.first().time(),
        piece.first().value(),
        piece.last().step(),
        piece.last().time(),
        piece.last().value(),
        times.getMin(),
        times.getMax(),
        piece.settled(),
        Chunk.encode(part.points()));
  }

  private static RunMetricLatestRecord row(UUID run, UUID experiment, Strand strand) {
    LatestMetric latest = requireNonNull(strand.latest());
    return new RunMetricLatestRecord(
        run,
        strand.metric(),
        experiment,
        strand.places(),
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
