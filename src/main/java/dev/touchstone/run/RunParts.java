package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;

import dev.touchstone.base.db.tables.records.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Runs that were begun inside other runs. */
@Component
class RunParts {

  /** Nobody nests deeper; a circle, if there ever was one, ends here, too. */
  private static final int DEPTH = 20;

  private static final String LEFT =
      "The run that this one is part of ended, and nobody said how this one went.";

  private final DSLContext sql;
  private final RunStates states;

  RunParts(DSLContext sql, RunStates states) {
    this.sql = sql;
    this.states = states;
  }

  UUID experiment(UUID run) {
    return states.row(run).getExperimentId();
  }

  /** Whether a run is that one, or was begun inside it at whatever depth. */
  boolean within(UUID run, UUID whole) {
    UUID at = run;
    for (int depth = 0; depth < DEPTH && !at.equals(whole); depth++) {
      Optional<UUID> parent = parent(at);
      if (parent.isEmpty()) {
        return false;
      }
      at = parent.get();
    }
    return at.equals(whole);
  }

  /**
   * Ends the runs that a run's program began and left going: it is gone. What somebody elsewhere
   * began as a part of the run is not the program's and goes on.
   */
  void close(UUID whole, RunState how) {
    for (RunRecord part : left(whole)) {
      if (how == RunState.CANCELLED) {
        states.end(part, how);
      } else {
        states.fail(part, LEFT, null);
      }
    }
  }

  private List<RunRecord> left(UUID whole) {
    return sql.selectFrom(RUN)
        .where(RUN.BEGUN_BY.eq(whole))
        .and(RUN.STATE.eq(RunState.RUNNING.name()))
        .forUpdate()
        .fetch();
  }

  private Optional<UUID> parent(UUID run) {
    return sql.select(RUN.PARENT_ID).from(RUN).where(RUN.ID.eq(run)).fetchOptional(RUN.PARENT_ID);
  }
}
