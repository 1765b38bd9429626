package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_LOG;

import dev.touchstone.base.db.tables.records.RunLogRecord;
import dev.touchstone.run.WorkQueue.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The log table: a row holds many lines, and the last one is filled up while it is small. Callers
 * hold the row of the attempt, so nobody else appends to the same log meanwhile.
 */
@Repository
class LogStore {

  /** The most lines kept of one run. */
  static final long LIMIT = 200_000;

  private static final int FULL = 500;

  private final DSLContext sql;

  LogStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Appends lines after the first {@code total}; past the limit the rest is dropped and the last
   * line kept says so.
   *
   * @return how many lines there are then
   */
  long append(UUID run, long total, List<LogLine> lines) {
    List<LogLine> kept = withinLimit(total, lines);
    if (kept.isEmpty()) {
      return total;
    }
    RunLogRecord tail = tail(run);
    if (tail != null && tail.getLineCount() < FULL) {
      extend(tail, kept);
    } else {
      sql.executeInsert(new RunLogRecord(run, total, kept.size(), LogText.encode(kept)));
    }
    return total + kept.size();
  }

  long count(UUID run) {
    RunLogRecord tail = tail(run);
    return tail == null ? 0 : tail.getFirstLine() + tail.getLineCount();
  }

  List<LogLine> lines(UUID run, long offset, int limit) {
    List<LogLine> lines = new ArrayList<>();
    sql.selectFrom(RUN_LOG)
        .where(RUN_LOG.RUN_ID.eq(run))
        .and(RUN_LOG.FIRST_LINE.plus(RUN_LOG.LINE_COUNT).gt(offset))
        .and(RUN_LOG.FIRST_LINE.lt(offset + limit))
        .orderBy(RUN_LOG.FIRST_LINE)
        .fetch()
        .forEach(row -> lines.addAll(part(row, offset, limit)));
    return lines;
  }

  private static List<LogLine> part(RunLogRecord row, long offset, int limit) {
    List<LogLine> lines = LogText.decode(row.getBody());
    long from = Math.max(0, offset - row.getFirstLine());
    long to = Math.min(lines.size(), offset + limit - row.getFirstLine());
    return lines.subList((int) from, (int) to);
  }

  private void extend(RunLogRecord tail, List<LogLine> lines) {
    List<LogLine> longer = new ArrayList<>(LogText.decode(tail.getBody()));
    longer.addAll(lines);
    tail.setLineCount(longer.size());
    tail.setBody(LogText.encode(longer));
    sql.executeUpdate(tail);
  }

  private @Nullable RunLogRecord tail(UUID run) {
    return sql.selectFrom(RUN_LOG)
        .where(RUN_LOG.RUN_ID.eq(run))
        .orderBy(RUN_LOG.FIRST_LINE.desc())
        .limit(1)
        .fetchOne();
  }

  private static List<LogLine> withinLimit(long total, List<LogLine> lines) {
    long room = LIMIT - total;
    if (lines.size() <= room) {
      return lines;
    }
    if (room <= 0) {
      return List.of();
    }
    List<LogLine> kept = new ArrayList<>(lines.subList(0, (int) room - 1));
    kept.add(
        new LogLine(
            lines.get((int) room - 1).at(),
            "The log reached 200,000 lines. What the program wrote after this was not kept."));
    return kept;
  }
}
