package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_ARTIFACT;
import static dev.touchstone.base.db.Tables.RUN_ATTEMPT;
import static dev.touchstone.base.db.Tables.RUN_INPUT;
import static dev.touchstone.base.db.Tables.RUN_INPUT_FILE;
import static dev.touchstone.base.db.Tables.RUN_LOG;
import static dev.touchstone.base.db.Tables.RUN_REQUEST;

import dev.touchstone.storage.Garbage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the rows of runs away, and notes the blobs that may have become nobody's. */
@Component
class RunRemoval {

  private static final int AT_ONCE = 1000;

  /** The tables whose rows go with the run, those that point at others first. */
  private static final List<TableField<?, UUID>> OWNED =
      List.of(
          RUN_INPUT_FILE.RUN_ID,
          RUN_INPUT.RUN_ID,
          RUN_LOG.RUN_ID,
          RUN_ARTIFACT.RUN_ID,
          RUN_ATTEMPT.RUN_ID,
          RUN_REQUEST.RUN_ID);

  private final DSLContext sql;
  private final FactStore facts;
  private final Metrics metrics;
  private final DeclaredInputs declared;
  private final Garbage garbage;
  private final ApplicationEventPublisher events;

  RunRemoval(
      DSLContext sql,
      FactStore facts,
      Metrics metrics,
      DeclaredInputs declared,
      Garbage garbage,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.facts = facts;
    this.metrics = metrics;
    this.declared = declared;
    this.garbage = garbage;
    this.events = events;
  }

  Purged remove(List<Run> runs) {
    Map<String, Long> blobs = blobs(ids(runs));
    List<String> scripts = runs.stream().map(Run::scriptSha256).filter(Objects::nonNull).toList();
    for (int from = 0; from < runs.size(); from += AT_ONCE) {
      removeRows(ids(runs.subList(from, Math.min(runs.size(), from + AT_ONCE))));
    }
    List<String> loose = new ArrayList<>(blobs.keySet());
    loose.addAll(scripts);
    garbage.offer(Set.copyOf(loose));
    runs.forEach(run -> events.publishEvent(new RunPurged(run.id())));
    return new Purged(runs.size(), bytes(blobs));
  }

  /** What removing would give back, as of now: artifacts that no other run and no room uses. */
  Purged measure(List<Run> runs) {
    List<UUID> ids = ids(runs);
    Map<String, Long> blobs = blobs(ids);
    Set<String> elsewhere =
        sql.selectDistinct(RUN_ARTIFACT.SHA256)
            .from(RUN_ARTIFACT)
            .where(RUN_ARTIFACT.SHA256.in(blobs.keySet()))
            .and(RUN_ARTIFACT.RUN_ID.notIn(ids))
            .fetchSet(RUN_ARTIFACT.SHA256);
    return new Purged(
        runs.size(),
        blobs.entrySet().stream()
            .filter(blob -> !elsewhere.contains(blob.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum());
  }

  private long bytes(Map<String, Long> blobs) {
    return garbage.unused(blobs.keySet()).stream().mapToLong(blobs::get).sum();
  }

  private static List<UUID> ids(List<Run> runs) {
    return runs.stream().map(Run::id).toList();
  }

  private Map<String, Long> blobs(Collection<UUID> runs) {
    return sql.selectDistinct(RUN_ARTIFACT.SHA256, RUN_ARTIFACT.SIZE)
        .from(RUN_ARTIFACT)
        .where(RUN_ARTIFACT.RUN_ID.in(runs))
        .fetchMap(RUN_ARTIFACT.SHA256, RUN_ARTIFACT.SIZE);
  }

  private void removeRows(List<UUID> runs) {
    runs.forEach(facts::remove);
    runs.forEach(metrics::remove);
    declared.remove(runs);
    OWNED.forEach(owner -> sql.deleteFrom(owner.getTable()).where(owner.in(runs)).execute());
    sql.update(RUN).setNull(RUN.PARENT_ID).where(RUN.PARENT_ID.in(runs)).execute();
    sql.deleteFrom(RUN).where(RUN.ID.in(runs)).execute();
  }
}
