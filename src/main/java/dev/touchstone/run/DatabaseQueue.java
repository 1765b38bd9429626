package dev.touchstone.run;

import dev.touchstone.base.db.tables.records.RunAttemptRecord;
import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.run.Attempt.State;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue in the database. A report locks the attempt's row, then the run's, so that reports of
 * one attempt follow one another and those of an attempt that was given up are refused.
 */
@Service
@Transactional
class DatabaseQueue implements WorkQueue {

  private final RunStates states;
  private final AttemptStore attempts;
  private final WorkOrders orders;
  private final Evidence evidence;
  private final RunParts parts;
  private final RunNews news;

  DatabaseQueue(
      RunStates states,
      AttemptStore attempts,
      WorkOrders orders,
      Evidence evidence,
      RunParts parts,
      RunNews news) {
    this.states = states;
    this.attempts = attempts;
    this.orders = orders;
    this.evidence = evidence;
    this.parts = parts;
    this.news = news;
  }

  @Override
  public Optional<WorkOrder> claim(String worker, Offer offer) {
    Optional<RunRecord> run = states.oldest(offer);
    while (run.isPresent() && !states.take(run.get().getId())) {
      run = states.oldest(offer);
    }
    return run.map(taken -> order(worker, taken));
  }

  private WorkOrder order(String worker, RunRecord run) {
    RunAttemptRecord attempt = attempts.open(run.getId(), run.getAttempt() + 1, worker);
    news.changed(run.getId(), run.getExperimentId(), RunState.RUNNING);
    return orders.of(attempt);
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkOrder> claimed(String worker) {
    return attempts.heldBy(worker).stream().map(orders::of).toList();
  }

  @Override
  public boolean renew(String token) {
    Optional<RunAttemptRecord> attempt = attempts.find(token);
    attempt.ifPresent(attempts::renew);
    return attempt.filter(held -> !states.row(held.getRunId()).getStopping()).isPresent();
  }

  @Override
  public void started(String token, Machine machine) {
    RunAttemptRecord attempt = attempts.live(token);
    attempts.started(attempt, machine);
    states.begun(states.row(attempt.getRunId()));
  }

  @Override
  public void report(String token, long sequence, List<RunFact> facts, List<LogLine> lines) {
    RunAttemptRecord attempt = attempts.live(token);
    if (sequence > attempt.getReported()) {
      attempts.reported(attempt, sequence);
      evidence.keep(attempt, Report.of(facts), lines);
    }
  }

  @Override
  public void finish(String token, Outcome outcome, List<OutputFile> outputs) {
    RunAttemptRecord attempt = attempts.live(token);
    attempts.close(attempt, State.ENDED);
    RunRecord run = states.lock(attempt.getRunId());
    evidence.keep(run, outputs);
    RunState state = state(outcome.ending());
    if (state == RunState.FAILED) {
      states.fail(run, outcome.reason(), outcome.exitCode());
    } else {
      states.end(run, state);
    }
    parts.close(run.getId(), state);
  }

  private static RunState state(Ending ending) {
    return switch (ending) {
      case FINISHED -> RunState.FINISHED;
      case CANCELLED -> RunState.CANCELLED;
      case FAILED -> RunState.FAILED;
    };
  }
}
