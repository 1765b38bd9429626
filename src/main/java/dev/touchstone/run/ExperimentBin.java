package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;

import dev.touchstone.experiment.ExperimentDeleted;
import dev.touchstone.experiment.ExperimentRestored;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs go into the bin with their experiment and come out with it, in the same transaction; those
 * that lay there before stay.
 */
@Component
class ExperimentBin {

  private final DSLContext sql;
  private final OpenRuns openRuns;
  private final RunNews news;

  ExperimentBin(DSLContext sql, OpenRuns openRuns, RunNews news) {
    this.sql = sql;
    this.openRuns = openRuns;
    this.news = news;
  }

  @EventListener
  void on(ExperimentDeleted fact) {
    sql.update(RUN)
        .set(RUN.DELETED_AT, fact.at())
        .set(RUN.DELETED_WITH_EXPERIMENT, true)
        .where(RUN.EXPERIMENT_ID.eq(fact.experimentId()))
        .and(RUN.DELETED_AT.isNull())
        .execute();
    openRuns.forgetAfterCommit();
    news.all(fact.experimentId(), fact);
  }

  @EventListener
  void on(ExperimentRestored fact) {
    sql.update(RUN)
        .setNull(RUN.DELETED_AT)
        .set(RUN.DELETED_WITH_EXPERIMENT, false)
        .where(RUN.EXPERIMENT_ID.eq(fact.experimentId()))
        .and(RUN.DELETED_WITH_EXPERIMENT.isTrue())
        .execute();
    openRuns.forgetAfterCommit();
    news.all(fact.experimentId(), fact);
  }
}
