package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_LINK;
import static dev.touchstone.base.db.Tables.MODEL_LOGGED;
import static dev.touchstone.base.db.Tables.MODEL_LOGGED_METRIC;
import static dev.touchstone.base.db.Tables.MODEL_VERSION;

import dev.touchstone.run.Artifact;
import dev.touchstone.run.RunPurged;
import dev.touchstone.run.RunUse;
import dev.touchstone.storage.Garbage;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A run that a registered version was made from is never removed for good; with any other go the
 * models it logged and what it measured.
 */
@Component
class PurgedRuns implements RunUse {
  private final DSLContext sql;
  private final LoggedStore logged;
  private final LoggedFileStore files;
  private final Garbage garbage;

  PurgedRuns(DSLContext sql, LoggedStore logged, LoggedFileStore files, Garbage garbage) {
    this.sql = sql;
    this.logged = logged;
    this.files = files;
    this.garbage = garbage;
  }

  @Override
  public Set<UUID> needed(Collection<UUID> runs) {
    return sql.selectDistinct(MODEL_VERSION.RUN_ID)
        .from(MODEL_VERSION)
        .where(MODEL_VERSION.RUN_ID.in(runs))
        .fetchSet(MODEL_VERSION.RUN_ID);
  }

  /** In the transaction that removes the run. */
  @EventListener
  void on(RunPurged fact) {
    sql.deleteFrom(MODEL_LINK).where(MODEL_LINK.RUN_ID.eq(fact.runId())).execute();
    sql.deleteFrom(MODEL_LOGGED_METRIC)
        .where(MODEL_LOGGED_METRIC.RUN_ID.eq(fact.runId()))
        .execute();
    remove(
        sql.select(MODEL_LOGGED.ID)
            .from(MODEL_LOGGED)
            .where(MODEL_LOGGED.RUN_ID.eq(fact.runId()))
            .fetch(MODEL_LOGGED.ID));
  }

  private void remove(List<UUID> models) {
    sql.deleteFrom(MODEL_LINK).where(MODEL_LINK.MODEL_ID.in(models)).execute();
    sql.deleteFrom(MODEL_LOGGED_METRIC).where(MODEL_LOGGED_METRIC.MODEL_ID.in(models)).execute();
    models.forEach(model -> garbage.offer(sums(files.remove(model, ""))));
    logged.params().removeAll(models);
    logged.tags().removeAll(models);
    sql.deleteFrom(MODEL_LOGGED).where(MODEL_LOGGED.ID.in(models)).execute();
  }

  private static Set<String> sums(List<Artifact> files) {
    return files.stream().map(Artifact::sha256).collect(Collectors.toSet());
  }
}
