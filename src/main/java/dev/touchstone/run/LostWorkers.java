package dev.touchstone.run;

import dev.touchstone.base.db.tables.records.RunAttemptRecord;
import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.run.Attempt.State;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up attempts whose worker has not been heard of. The run gets one more attempt; a second
 * loss fails it, since then the run itself may be what kills its workers.
 */
@Service
class LostWorkers {

  private static final Logger log = LoggerFactory.getLogger(LostWorkers.class);
  private static final String LOST =
      "The worker was lost twice while it executed this run. Its log was kept. Check the worker,"
          + " then retry the run.";

  private final AttemptStore attempts;
  private final RunStates states;
  private final RunRows rows;
  private final Evidence evidence;
  private final RunParts parts;

  LostWorkers(
      AttemptStore attempts, RunStates states, RunRows rows, Evidence evidence, RunParts parts) {
    this.attempts = attempts;
    this.states = states;
    this.rows = rows;
    this.evidence = evidence;
    this.parts = parts;
  }

  @Transactional
  void giveUp() {
    for (String token : attempts.overdue()) {
      attempts.find(token).filter(attempts::overdue).ifPresent(this::giveUp);
    }
  }

  private void giveUp(RunAttemptRecord attempt) {
    attempts.close(attempt, State.LOST);
    RunRecord run = states.lock(attempt.getRunId());
    log.warn(
        "Worker {} lost attempt {} of run {}",
        attempt.getWorker(),
        attempt.getPlace(),
        run.getId());
    parts.close(run.getId(), run.getStopping() ? RunState.CANCELLED : RunState.FAILED);
    if (run.getStopping()) {
      states.end(run, RunState.CANCELLED);
    } else if (run.getLosses() > 0) {
      states.fail(run, LOST, null);
    } else {
      evidence.restart(run, rows.read(List.of(run)).getFirst().recipe());
      states.requeue(run);
    }
  }
}
