package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_ATTEMPT;

import dev.touchstone.access.Access;
import dev.touchstone.account.Errand;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Attempt.State;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who may add to runs: the members of the namespace that owns them, and a program on its
 * errand to its own run and those begun inside it.
 */
@Component
public class RunRights {

  private final DSLContext sql;
  private final Access access;
  private final RunParts parts;

  RunRights(DSLContext sql, Access access, RunParts parts) {
    this.sql = sql;
    this.access = access;
    this.parts = parts;
  }

  /**
   * To be asked in the transaction that writes: what a lost attempt says comes before its loss or
   * not at all.
   *
   * @throws Forbidden if the viewer may not add to the run
   * @throws AttemptLost if the program's attempt is over
   */
  public void requireAdd(Viewer viewer, Run run) {
    if (viewer.errand() == null) {
      access.requireWrite(viewer, run.namespaceId());
    } else {
      requireInside(viewer.errand(), run.id());
    }
  }

  /**
   * To be asked before files of a run change: a worker's run that is over is evidence, to which
   * nothing is added and from which nothing is taken.
   *
   * @throws Conflict if the run was a worker's and is over
   */
  public void requireOpen(Run run) {
    if (!run.tracked() && run.state().over()) {
      throw new Conflict(
          "Run “%s” was executed by a worker and is over: its files stay as they are."
              .formatted(run.name()));
    }
  }

  /**
   * @param parent as asked for
   * @return the parent the new run has: what a program begins is part of its run
   * @throws Forbidden if the viewer may not begin runs there
   */
  @Nullable UUID requireBegin(Viewer viewer, Experiment experiment, @Nullable UUID parent) {
    Errand errand = viewer.errand();
    if (errand == null) {
      access.requireWrite(viewer, experiment.namespaceId());
      return parent;
    }
    UUID whole = parent == null ? errand.work() : parent;
    requireInside(errand, whole);
    if (!parts.experiment(errand.work()).equals(experiment.id())) {
      throw new Forbidden("A program that runs here begins runs in its own experiment only.");
    }
    return whole;
  }

  private void requireInside(Errand errand, UUID run) {
    if (!parts.within(run, errand.work())) {
      throw new Forbidden("A program that runs here may write to its own run only.");
    }
    sql.selectFrom(RUN_ATTEMPT)
        .where(RUN_ATTEMPT.RUN_ID.eq(errand.work()))
        .and(RUN_ATTEMPT.PLACE.eq(errand.attempt()))
        .and(RUN_ATTEMPT.STATE.eq(State.LIVE.name()))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(AttemptLost::new);
  }
}
