package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;

import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.run.WorkQueue.LogLine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Moves runs from state to state. Every move names the state it starts from, so of two who try the
 * same move only one succeeds.
 */
@Repository
class RunStates {

  private static final int LAST_LINES = 20;

  private final DSLContext sql;
  private final LogStore log;
  private final RunNews news;
  private final Clock clock;

  RunStates(DSLContext sql, LogStore log, RunNews news, Clock clock) {
    this.sql = sql;
    this.log = log;
    this.news = news;
    this.clock = clock;
  }

  RunRecord row(UUID run) {
    return sql.fetchSingle(RUN, RUN.ID.eq(run));
  }

  /** The oldest queued run that fits; another worker may take it before this one does. */
  Optional<RunRecord> oldest(WorkQueue.Offer offer) {
    Condition device = offer.gpus() > 0 ? RUN.DEVICE.isNotNull() : RUN.DEVICE.eq(Device.CPU.name());
    return sql.selectFrom(RUN)
        .where(RUN.STATE.eq(RunState.QUEUED.name()))
        .and(RUN.TRACKED.isFalse())
        .and(device)
        .and(RUN.CORES.le(offer.cores()))
        .and(RUN.MEMORY_BYTES.le(offer.memoryBytes()))
        .orderBy(RUN.QUEUED_AT, RUN.ID)
        .limit(1)
        .fetchOptional();
  }

  /**
   * @return false if it is not queued any more
   */
  boolean take(UUID run) {
    return sql.update(RUN)
            .set(RUN.STATE, RunState.RUNNING.name())
            .set(RUN.ATTEMPT, RUN.ATTEMPT.plus(1))
            .where(RUN.ID.eq(run).and(RUN.STATE.eq(RunState.QUEUED.name())))
            .execute()
        == 1;
  }

  void begun(RunRecord run) {
    sql.update(RUN).set(RUN.STARTED_AT, clock.instant()).where(RUN.ID.eq(run.getId())).execute();
    news.started(run.getId(), run.getExperimentId());
  }

  /** Notes how far it is and how long its log is. */
  void told(UUID run, @Nullable Progress progress, long logLines) {
    UpdateSetMoreStep<RunRecord> update = sql.update(RUN).set(RUN.LOG_LINES, logLines);
    if (progress != null) {
      update
          .set(RUN.PROGRESS_DONE, progress.done())
          .set(RUN.PROGRESS_TOTAL, progress.total())
          .set(RUN.PROGRESS_UNIT, progress.unit());
    }
    update.where(RUN.ID.eq(run)).execute();
  }

  /** Back into the queue, behind those that wait. */
  void requeue(RunRecord run) {
    move(run, RunState.QUEUED);
    run.setLosses(run.getLosses() + 1);
    run.setQueuedAt(clock.instant());
    run.setStartedAt(null);
    run.setProgressUnit(null);
    sql.executeUpdate(run);
    news.queued(run.getId(), run.getExperimentId());
  }

  void end(RunRecord run, RunState state) {
    move(run, state);
    run.setStopping(false);
    run.setEndedAt(clock.instant());
    sql.executeUpdate(run);
    news.over(run.getId(), run.getExperimentId(), state);
  }

  void fail(RunRecord run, String reason, @Nullable Integer exitCode) {
    List<LogLine> lines =
        log.lines(run.getId(), Math.max(0, run.getLogLines() - LAST_LINES), LAST_LINES);
    run.setFailureReason(Clip.to(1000, reason));
    run.setExitCode(exitCode);
    String text = lines.stream().map(LogLine::text).collect(Collectors.joining("\n"));
    run.setFailureLines(Clip.to(Integer.MAX_VALUE, text));
    end(run, RunState.FAILED);
  }

  /** Asks whoever executes the run to stop it. */
  void askToStop(RunRecord run) {
    sql.update(RUN).set(RUN.STOPPING, true).where(RUN.ID.eq(run.getId())).execute();
    news.changed(run.getId(), run.getExperimentId(), RunState.valueOf(run.getState()));
  }

  /** Claims the right to change the run until the transaction ends. */
  RunRecord lock(UUID run) {
    return sql.selectFrom(RUN).where(RUN.ID.eq(run)).forUpdate().fetchSingle();
  }

  private static void move(RunRecord run, RunState state) {
    RunState from = RunState.valueOf(run.getState());
    if (!from.mayBecome(state)) {
      throw new IllegalStateException("run " + run.getId() + " is " + from + ", not " + state);
    }
    run.setState(state.name());
  }
}
