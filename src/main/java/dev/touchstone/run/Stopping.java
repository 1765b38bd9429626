package dev.touchstone.run;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.db.tables.records.RunRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends runs before they end by themselves. */
@Component
class Stopping {

  private final Access access;
  private final RunStates states;

  Stopping(Access access, RunStates states) {
    this.access = access;
    this.states = states;
  }

  @Transactional
  void stop(Viewer viewer, Run run) {
    access.requireWrite(viewer, run.namespaceId());
    RunRecord row = states.lock(run.id());
    switch (RunState.valueOf(row.getState())) {
      case QUEUED -> states.end(row, RunState.CANCELLED);
      case RUNNING -> stopRunning(row);
      case FINISHED, FAILED, CANCELLED -> {}
    }
  }

  /**
   * No worker hears of a tracked run: it counts as cancelled at once, whatever its program does.
   */
  private void stopRunning(RunRecord row) {
    if (row.getTracked()) {
      states.end(row, RunState.CANCELLED);
    } else {
      states.askToStop(row);
    }
  }

  void requireOver(Run run) {
    if (!run.state().over()) {
      throw new Conflict("The run “%s” is not over. Stop it first.".formatted(run.name()));
    }
  }
}
