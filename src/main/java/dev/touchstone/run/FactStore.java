package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_PARAM;
import static dev.touchstone.base.db.Tables.RUN_TAG;

import dev.touchstone.base.db.tables.records.RunParamRecord;
import dev.touchstone.base.db.tables.records.RunTagRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Parameters and tags of runs. What a program says later replaces what it said before. */
@Repository
class FactStore {

  /** The most parameters, and the most tags, of one run. */
  static final int NAMES = 1000;

  private final DSLContext sql;

  FactStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * @return false if some were left out because the run has too many
   */
  boolean putParams(UUID run, Map<String, String> params) {
    if (params.isEmpty()) {
      return true;
    }
    sql.deleteFrom(RUN_PARAM)
        .where(RUN_PARAM.RUN_ID.eq(run).and(RUN_PARAM.NAME.in(params.keySet())))
        .execute();
    int room = NAMES - sql.fetchCount(RUN_PARAM, RUN_PARAM.RUN_ID.eq(run));
    sql.batchInsert(
            params.entrySet().stream()
                .limit(room)
                .map(param -> new RunParamRecord(run, param.getKey(), param.getValue()))
                .toList())
        .execute();
    return params.size() <= room;
  }

  /**
   * Adds parameters that are not there yet.
   *
   * @throws ParamChanged if one is there with another value
   * @throws TooManyNames if there is no room for all of them
   */
  void putParamsOnce(UUID run, Map<String, String> params) {
    if (params.isEmpty()) {
      return;
    }
    Map<String, String> kept = params(List.of(run)).getOrDefault(run, Map.of());
    Map<String, String> fresh = new LinkedHashMap<>(params);
    kept.forEach((name, value) -> requireSame(run, name, value, fresh.remove(name)));
    if (!putParams(run, fresh)) {
      throw new TooManyNames(run, NAMES, "parameters");
    }
  }

  private static void requireSame(UUID run, String name, String kept, @Nullable String sent) {
    if (sent != null && !sent.equals(kept)) {
      throw new ParamChanged(run, name, kept, sent);
    }
  }

  /**
   * @return false if some were left out because the run has too many
   */
  boolean putTags(UUID run, Map<String, String> tags) {
    if (tags.isEmpty()) {
      return true;
    }
    sql.deleteFrom(RUN_TAG)
        .where(RUN_TAG.RUN_ID.eq(run).and(RUN_TAG.NAME.in(tags.keySet())))
        .execute();
    int room = NAMES - sql.fetchCount(RUN_TAG, RUN_TAG.RUN_ID.eq(run));
    sql.batchInsert(
            tags.entrySet().stream()
                .limit(room)
                .map(tag -> new RunTagRecord(run, tag.getKey(), tag.getValue()))
                .toList())
        .execute();
    return tags.size() <= room;
  }

  /**
   * @return false if there is no such tag
   */
  boolean removeTag(UUID run, String name) {
    return sql.deleteFrom(RUN_TAG)
            .where(RUN_TAG.RUN_ID.eq(run).and(RUN_TAG.NAME.eq(name)))
            .execute()
        == 1;
  }

  void remove(UUID run) {
    sql.deleteFrom(RUN_PARAM).where(RUN_PARAM.RUN_ID.eq(run)).execute();
    sql.deleteFrom(RUN_TAG).where(RUN_TAG.RUN_ID.eq(run)).execute();
  }

  Map<UUID, Map<String, String>> params(Collection<UUID> runs) {
    return byRun(
        sql.select(RUN_PARAM.RUN_ID, RUN_PARAM.NAME, RUN_PARAM.CONTENT)
            .from(RUN_PARAM)
            .where(RUN_PARAM.RUN_ID.in(runs))
            .fetch());
  }

  Map<UUID, Map<String, String>> tags(Collection<UUID> runs) {
    return byRun(
        sql.select(RUN_TAG.RUN_ID, RUN_TAG.NAME, RUN_TAG.CONTENT)
            .from(RUN_TAG)
            .where(RUN_TAG.RUN_ID.in(runs))
            .fetch());
  }

  /** One tag of those runs that have it. */
  Map<UUID, String> tag(Collection<UUID> runs, String name) {
    return sql.select(RUN_TAG.RUN_ID, RUN_TAG.CONTENT)
        .from(RUN_TAG)
        .where(RUN_TAG.RUN_ID.in(runs))
        .and(RUN_TAG.NAME.eq(name))
        .fetchMap(RUN_TAG.RUN_ID, RUN_TAG.CONTENT);
  }

  private static Map<UUID, Map<String, String>> byRun(Result<Record3<UUID, String, String>> rows) {
    Map<UUID, Map<String, String>> byRun = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byRun
                .computeIfAbsent(row.value1(), run -> new TreeMap<>())
                .put(row.value2(), row.value3()));
    return byRun;
  }
}
