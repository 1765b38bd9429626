package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_PARAM;
import static dev.touchstone.base.db.Tables.RUN_TAG;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Reads the names of what runs have values for. */
@Repository
class ColumnStore {
  /** The newest and the oldest so many runs tell the names; all runs would be read for minutes. */
  private static final int ASKED = 500;

  private final DSLContext sql;

  ColumnStore(DSLContext sql) {
    this.sql = sql;
  }

  RunColumns read(Condition within, RunScope scope) {
    List<UUID> runs =
        Stream.concat(some(within, false).stream(), some(within, true).stream())
            .distinct()
            .toList();
    return new RunColumns(
        names(RUN_METRIC_LATEST.METRIC, RUN_METRIC_LATEST.RUN_ID, runs),
        names(RUN_PARAM.NAME, RUN_PARAM.RUN_ID, runs),
        names(RUN_TAG.NAME, RUN_TAG.RUN_ID, runs));
  }

  private List<UUID> some(Condition within, boolean oldest) {
    return sql.select(RUN.ID)
        .from(RUN)
        .where(within)
        .orderBy(
            oldest
                ? List.of(RUN.EXPERIMENT_ID.desc(), RUN.STARTED_AT.asc().nullsLast(), RUN.ID.desc())
                : List.of(
                    RUN.EXPERIMENT_ID.asc(), RUN.STARTED_AT.desc().nullsFirst(), RUN.ID.asc()))
        .limit(ASKED)
        .fetch(RUN.ID);
  }

  private <R extends org.jooq.Record> List<String> names(
      TableField<R, String> name, TableField<R, UUID> run, List<UUID> runs) {
    return List.copyOf(
        new TreeSet<>(
            sql.selectDistinct(name).from(name.getTable()).where(run.in(runs)).fetch(name)));
  }
}
