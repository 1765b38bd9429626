package dev.touchstone.experiment;

import static dev.touchstone.base.db.Tables.EXPERIMENT_TAG;

import dev.touchstone.base.database.Upsert;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What people and programs note of experiments, by name. */
@Repository
class ExperimentTags {

  private final DSLContext sql;

  ExperimentTags(DSLContext sql) {
    this.sql = sql;
  }

  /** What is said later replaces what was said before. */
  void put(UUID experiment, Map<String, String> tags) {
    tags.forEach(
        (name, content) ->
            Upsert.execute(
                sql.insertInto(EXPERIMENT_TAG)
                    .set(EXPERIMENT_TAG.EXPERIMENT_ID, experiment)
                    .set(EXPERIMENT_TAG.NAME, name)
                    .set(EXPERIMENT_TAG.CONTENT, content)
                    .onConflict(EXPERIMENT_TAG.EXPERIMENT_ID, EXPERIMENT_TAG.NAME)
                    .doUpdate()
                    .set(EXPERIMENT_TAG.CONTENT, content)));
  }

  /**
   * @return false if there is no such tag
   */
  boolean remove(UUID experiment, String name) {
    return sql.deleteFrom(EXPERIMENT_TAG)
            .where(EXPERIMENT_TAG.EXPERIMENT_ID.eq(experiment).and(EXPERIMENT_TAG.NAME.eq(name)))
            .execute()
        == 1;
  }

  Map<UUID, Map<String, String>> of(Collection<UUID> experiments) {
    Map<UUID, Map<String, String>> tags = new LinkedHashMap<>();
    sql.selectFrom(EXPERIMENT_TAG)
        .where(EXPERIMENT_TAG.EXPERIMENT_ID.in(experiments))
        .forEach(
            row ->
                tags.computeIfAbsent(row.getExperimentId(), id -> new TreeMap<>())
                    .put(row.getName(), row.getContent()));
    return tags;
  }
}
