package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_PARAM;
import static dev.touchstone.base.db.Tables.RUN_TAG;
import static org.jooq.impl.DSL.noCondition;

import dev.touchstone.base.database.AnyOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads a hundred thousand values without a record for each: rows are taken from the driver as they
 * come. Names of metrics repeat in every run, so each is kept once.
 */
@Repository
class SheetStore {

  /** What to do with each row. */
  private interface Row {
    void take(ResultSet row, UUID run) throws SQLException;
  }

  private final DSLContext sql;
  private final PackedSheets packed;

  SheetStore(DSLContext sql, PackedSheets packed) {
    this.sql = sql;
    this.packed = packed;
  }

  /**
   * @param names those wanted, null for all
   */
  Map<UUID, List<MetricPoint>> metrics(List<UUID> runs, @Nullable Collection<String> names) {
    if (names != null) return rows(runs, names);
    Map<UUID, List<MetricPoint>> byRun = packed.read(runs);
    byRun.putAll(rows(runs.stream().filter(run -> !byRun.containsKey(run)).toList(), null));
    return byRun;
  }

  private Map<UUID, List<MetricPoint>> rows(List<UUID> runs, @Nullable Collection<String> names) {
    Map<UUID, List<MetricPoint>> byRun = HashMap.newHashMap(runs.size());
    if (runs.isEmpty() || names != null && names.isEmpty()) return byRun;
    Map<String, String> known = new HashMap<>();
    var latest = RUN_METRIC_LATEST;
    each(
        sql.select(
                latest.RUN_ID, latest.METRIC, latest.LAST_VALUE, latest.LAST_TIME, latest.LAST_STEP)
            .from(latest)
            .where(AnyOf.of(latest.RUN_ID, runs))
            .and(named(latest.METRIC, names)),
        (row, run) -> {
          String name = known.computeIfAbsent(row.getString(2), key -> key);
          byRun
              .computeIfAbsent(run, id -> new ArrayList<>())
              .add(new MetricPoint(name, row.getDouble(3), row.getLong(4), row.getLong(5)));
        });
    byRun.values().forEach(metrics -> metrics.sort(Comparator.comparing(MetricPoint::key)));
    return byRun;
  }

  Map<UUID, Map<String, String>> params(List<UUID> runs, @Nullable Collection<String> names) {
    return texts(RUN_PARAM.RUN_ID, RUN_PARAM.NAME, RUN_PARAM.CONTENT, runs, names);
  }

  Map<UUID, Map<String, String>> tags(List<UUID> runs, @Nullable Collection<String> names) {
    return texts(RUN_TAG.RUN_ID, RUN_TAG.NAME, RUN_TAG.CONTENT, runs, names);
  }

  private Map<UUID, Map<String, String>> texts(
      TableField<?, UUID> run,
      TableField<?, String> name,
      TableField<?, String> content,
      List<UUID> runs,
      @Nullable Collection<String> names) {
    Map<UUID, Map<String, String>> byRun = HashMap.newHashMap(runs.size());
    if (runs.isEmpty() || names != null && names.isEmpty()) return byRun;
    each(
        sql.select(run, name, content)
            .from(run.getTable())
            .where(AnyOf.of(run, runs))
            .and(named(name, names)),
        (row, id) ->
            byRun
                .computeIfAbsent(id, key -> new TreeMap<>())
                .put(row.getString(2), row.getString(3)));
    return byRun;
  }

  private static Condition named(TableField<?, String> name, @Nullable Collection<String> names) {
    return names == null ? noCondition() : AnyOf.of(name, names);
  }

  private static void each(ResultQuery<?> query, Row row) {
    try (ResultSet rows = query.fetchResultSet()) {
      while (rows.next()) row.take(rows, rows.getObject(1, UUID.class));
    } catch (SQLException e) {
      throw new DataAccessException("reading many runs", e);
    }
  }
}
