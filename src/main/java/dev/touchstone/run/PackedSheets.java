package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_METRIC_SHEET;
import static org.jooq.impl.DSL.selectOne;

import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.database.Upsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Repository;

/**
 * The packed sheets of runs that rest. Whoever changes where a metric stands unpacks the sheet
 * first, which locks its row: so a sheet is never packed from what is just being changed.
 */
@Repository
class PackedSheets {
  private static final List<String> OVER =
      Stream.of(RunState.values()).filter(RunState::over).map(RunState::name).toList();

  private final DSLContext sql;

  PackedSheets(DSLContext sql) {
    this.sql = sql;
  }

  /** Those of the runs whose sheets are packed, each metric by name. */
  Map<UUID, List<MetricPoint>> read(List<UUID> runs) {
    Map<UUID, List<MetricPoint>> found = HashMap.newHashMap(runs.size());
    PackedSheet sheet = new PackedSheet();
    try (ResultSet rows =
        sql.select(RUN_METRIC_SHEET.RUN_ID, RUN_METRIC_SHEET.BODY)
            .from(RUN_METRIC_SHEET)
            .where(AnyOf.of(RUN_METRIC_SHEET.RUN_ID, runs))
            .and(RUN_METRIC_SHEET.BODY.isNotNull())
            .fetchResultSet()) {
      while (rows.next()) found.put(rows.getObject(1, UUID.class), sheet.decode(rows.getBytes(2)));
    } catch (SQLException e) {
      throw new DataAccessException("reading the sheets of many runs", e);
    }
    return found;
  }

  boolean packed(UUID run) {
    return sql.fetchExists(
        RUN_METRIC_SHEET, RUN_METRIC_SHEET.RUN_ID.eq(run).and(RUN_METRIC_SHEET.BODY.isNotNull()));
  }

  /** Some runs that are over, have metrics and no packed sheet. */
  List<UUID> unpacked(int most) {
    return sql.select(RUN.ID)
        .from(RUN)
        .where(RUN.STATE.in(OVER))
        .andNotExists(
            selectOne()
                .from(RUN_METRIC_SHEET)
                .where(RUN_METRIC_SHEET.RUN_ID.eq(RUN.ID))
                .and(RUN_METRIC_SHEET.BODY.isNotNull()))
        .andExists(selectOne().from(RUN_METRIC_LATEST).where(RUN_METRIC_LATEST.RUN_ID.eq(RUN.ID)))
        .limit(most)
        .fetch(RUN.ID);
  }

  /** Until the end of the transaction nobody else packs or unpacks the sheet of the run. */
  void unpack(UUID run) {
    Upsert.execute(
        sql.insertInto(RUN_METRIC_SHEET)
            .set(RUN_METRIC_SHEET.RUN_ID, run)
            .onConflict(RUN_METRIC_SHEET.RUN_ID)
            .doUpdate()
            .set(RUN_METRIC_SHEET.BODY, (byte[]) null));
  }

  /**
   * To be called after {@link #unpack} in its transaction.
   *
   * @param latest where all metrics of the run stand; databases differ in how they sort names
   */
  void pack(UUID run, Collection<LatestMetric> latest) {
    List<LatestMetric> byName =
        latest.stream().sorted(Comparator.comparing(LatestMetric::key)).toList();
    sql.update(RUN_METRIC_SHEET)
        .set(RUN_METRIC_SHEET.BODY, PackedSheet.encode(byName))
        .where(RUN_METRIC_SHEET.RUN_ID.eq(run))
        .execute();
  }

  void remove(UUID run) {
    sql.deleteFrom(RUN_METRIC_SHEET).where(RUN_METRIC_SHEET.RUN_ID.eq(run)).execute();
  }
}
