package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_METRIC_CHUNK;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_METRIC_OVERVIEW;
import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Where the points of a metric are: in chunks, or, if it has a single one, only in the row that
 * says where it stands. One statement reads all of it, so that a point is neither missed nor seen
 * twice while it is folded or settled. The columns are: run; whether the body is an overview; body,
 * null for a single point; that point's step, time and value.
 */
final class PointRows {
  private PointRows() {}

  /** Single points, and chunks that meet the condition. */
  static Select<Record6<UUID, Boolean, byte[], Long, Long, Double>> points(
      Collection<UUID> runs, String metric, Condition wanted) {
    return DSL.select(
            RUN_METRIC_CHUNK.RUN_ID,
            inline(false),
            RUN_METRIC_CHUNK.BODY,
            inline(0L),
            inline(0L),
            inline(0.0))
        .from(RUN_METRIC_CHUNK)
        .where(RUN_METRIC_CHUNK.RUN_ID.in(runs).and(RUN_METRIC_CHUNK.METRIC.eq(metric)))
        .and(wanted)
        .unionAll(
            DSL.select(
                    RUN_METRIC_LATEST.RUN_ID,
                    inline(false),
                    inline((byte[]) null, SQLDataType.BLOB),
                    RUN_METRIC_LATEST.LAST_STEP,
                    RUN_METRIC_LATEST.LAST_TIME,
                    RUN_METRIC_LATEST.LAST_VALUE)
                .from(RUN_METRIC_LATEST)
                .where(RUN_METRIC_LATEST.RUN_ID.in(runs).and(RUN_METRIC_LATEST.METRIC.eq(metric)))
                .and(RUN_METRIC_LATEST.PLACES.eq(0)));
  }

  /** Overviews, and what is not summed up in them. */
  static Select<Record6<UUID, Boolean, byte[], Long, Long, Double>> whole(
      Collection<UUID> runs, String metric) {
    return DSL.select(
            RUN_METRIC_OVERVIEW.RUN_ID,
            inline(true),
            RUN_METRIC_OVERVIEW.BODY,
            inline(0L),
            inline(0L),
            inline(0.0))
        .from(RUN_METRIC_OVERVIEW)
        .where(RUN_METRIC_OVERVIEW.RUN_ID.in(runs).and(RUN_METRIC_OVERVIEW.METRIC.eq(metric)))
        .unionAll(points(runs, metric, RUN_METRIC_CHUNK.SETTLED.isFalse()));
  }

  /** The points of a row that is no overview. */
  static Points read(Record6<UUID, Boolean, byte[], Long, Long, Double> row) {
    return row.value3() == null
        ? new Points(1).add(row.value4(), row.value5(), row.value6())
        : Chunk.decode(row.value3());
  }
}
