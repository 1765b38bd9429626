package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_METRIC_JOURNAL;

import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.db.tables.records.RunMetricJournalRecord;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Points that were acknowledged and wait to be folded into chunks. */
@Repository
class Journal {

  /** The most points of a row, which bounds the memory folding takes. */
  static final int POINTS = 4096;

  /** The most rows folded at once. */
  private static final int ROWS = 512;

  /**
   * @param metric null if the body is a {@link Batch}, else it is a {@link Chunk} of this metric
   */
  record Row(UUID run, @Nullable String metric, int points, byte[] body) {

    static List<Row> of(UUID run, Map<String, Points> metrics) {
      List<Row> rows = new ArrayList<>();
      Map<String, Points> some = new LinkedHashMap<>();
      int size = 0;
      for (Map.Entry<String, Points> metric : metrics.entrySet()) {
        Points points = metric.getValue();
        for (int from = 0; from < points.size(); from += POINTS) {
          Points part = points.part(from, Math.min(points.size(), from + POINTS));
          if (size + part.size() > POINTS) {
            rows.add(row(run, some, size));
            some = new LinkedHashMap<>();
            size = 0;
          }
          some.put(metric.getKey(), part);
          size += part.size();
        }
      }
      if (size > 0) {
        rows.add(row(run, some, size));
      }
      return rows;
    }

    private static Row row(UUID run, Map<String, Points> metrics, int points) {
      return metrics.size() > 1
          ? new Row(run, null, points, Batch.encode(metrics))
          : metrics.entrySet().stream()
              .map(only -> new Row(run, only.getKey(), points, Chunk.encode(only.getValue())))
              .findFirst()
              .orElseThrow();
    }
  }

  /** Rows under the lock of the transaction that took them. */
  record Taken(List<Long> ids, Map<String, Points> metrics) {

    /** Whether more may wait. */
    boolean full() {
      return ids.size() == ROWS;
    }
  }

  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final String insert;

  /** The one statement of the busiest path is written out once. */
  Journal(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.insert =
        sql.render(
            sql.insertInto(
                    RUN_METRIC_JOURNAL,
                    RUN_METRIC_JOURNAL.RUN_ID,
                    RUN_METRIC_JOURNAL.METRIC,
                    RUN_METRIC_JOURNAL.POINTS,
                    RUN_METRIC_JOURNAL.BODY)
                .values((UUID) null, null, null, null));
  }

  void append(Collection<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(insert, rows, rows.size(), Journal::bind);
  }

  private static void bind(PreparedStatement insert, Row row) throws SQLException {
    insert.setObject(1, row.run());
    insert.setString(2, row.metric());
    insert.setInt(3, row.points());
    insert.setBytes(4, row.body());
  }

  /** Those of the runs of which something waits. */
  Set<UUID> waiting(Collection<UUID> runs) {
    return sql.selectDistinct(RUN_METRIC_JOURNAL.RUN_ID)
        .from(RUN_METRIC_JOURNAL)
        .where(AnyOf.of(RUN_METRIC_JOURNAL.RUN_ID, runs))
        .fetchSet(RUN_METRIC_JOURNAL.RUN_ID);
  }

  /** Those runs of the experiments of which something waits. */
  Set<UUID> waitingIn(Collection<UUID> experiments) {
    return sql.selectDistinct(RUN_METRIC_JOURNAL.RUN_ID)
        .from(RUN_METRIC_JOURNAL)
        .join(RUN)
        .on(RUN.ID.eq(RUN_METRIC_JOURNAL.RUN_ID))
        .where(RUN.EXPERIMENT_ID.in(experiments))
        .fetchSet(RUN_METRIC_JOURNAL.RUN_ID);
  }

  /** All runs of which something waits. */
  Set<UUID> waiting() {
    return sql.selectDistinct(RUN_METRIC_JOURNAL.RUN_ID)
        .from(RUN_METRIC_JOURNAL)
        .fetchSet(RUN_METRIC_JOURNAL.RUN_ID);
  }

  /**
   * Locks the oldest rows of a run and reads them. Another that takes rows of the same run
   * meanwhile waits for the end of this transaction, since it begins with the same rows.
   */
  Taken take(UUID run) {
    List<RunMetricJournalRecord> rows =
        sql.selectFrom(RUN_METRIC_JOURNAL)
            .where(RUN_METRIC_JOURNAL.RUN_ID.eq(run))
            .orderBy(RUN_METRIC_JOURNAL.ID)
            .limit(ROWS)
            .forUpdate()
            .fetch();
    Map<String, Points> metrics = new LinkedHashMap<>();
    rows.forEach(row -> read(row, metrics));
    metrics.replaceAll((metric, points) -> points.inOrder());
    return new Taken(rows.stream().map(RunMetricJournalRecord::getId).toList(), metrics);
  }

  private static void read(RunMetricJournalRecord row, Map<String, Points> metrics) {
    Map<String, Points> said =
        row.getMetric() == null
            ? Batch.decode(row.getBody())
            : Map.of(row.getMetric(), Chunk.decode(row.getBody()));
    said.forEach(
        (metric, points) ->
            metrics.computeIfAbsent(metric, unseen -> new Points(points.size())).addAll(points));
  }

  /** Only these rows: others of the run may have come meanwhile. */
  void remove(UUID run, List<Long> ids) {
    sql.deleteFrom(RUN_METRIC_JOURNAL)
        .where(RUN_METRIC_JOURNAL.RUN_ID.eq(run).and(RUN_METRIC_JOURNAL.ID.in(ids)))
        .execute();
  }

  void remove(UUID run) {
    sql.deleteFrom(RUN_METRIC_JOURNAL).where(RUN_METRIC_JOURNAL.RUN_ID.eq(run)).execute();
  }
}
