package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_DECLARED_INPUT;
import static dev.touchstone.base.db.Tables.RUN_DECLARED_INPUT_TAG;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.RunDeclaredInput;
import dev.touchstone.base.db.tables.RunDeclaredInputTag;
import dev.touchstone.base.db.tables.records.RunDeclaredInputRecord;
import dev.touchstone.base.db.tables.records.RunDeclaredInputTagRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What tracked runs say they read. The same dataset said twice is one input; its tags join. */
@Repository
class DeclaredInputs {

  /** The tag that says what a dataset was for. */
  static final String CONTEXT = "mlflow.data.context";

  private static final int USES = 1000;

  private record Place(UUID run, int place) {}

  private final DSLContext sql;
  private final Access access;

  DeclaredInputs(DSLContext sql, Access access) {
    this.sql = sql;
    this.access = access;
  }

  void add(UUID run, DeclaredInput input) {
    Integer place = place(run, input);
    int at = place == null ? insert(run, input) : place;
    input.tags().forEach((name, content) -> tag(run, at, name, content));
  }

  void remove(Collection<UUID> runs) {
    sql.deleteFrom(RUN_DECLARED_INPUT_TAG).where(RUN_DECLARED_INPUT_TAG.RUN_ID.in(runs)).execute();
    sql.deleteFrom(RUN_DECLARED_INPUT).where(RUN_DECLARED_INPUT.RUN_ID.in(runs)).execute();
  }

  Map<UUID, List<DeclaredInput>> of(Collection<UUID> runs) {
    Map<Place, Map<String, String>> tags = tags(runs);
    Map<UUID, List<DeclaredInput>> inputs = new LinkedHashMap<>();
    sql.selectFrom(RUN_DECLARED_INPUT)
        .where(AnyOf.of(RUN_DECLARED_INPUT.RUN_ID, runs))
        .orderBy(RUN_DECLARED_INPUT.RUN_ID, RUN_DECLARED_INPUT.PLACE)
        .forEach(
            row ->
                inputs
                    .computeIfAbsent(row.getRunId(), run -> new ArrayList<>())
                    .add(read(row, tags)));
    return inputs;
  }

  /** What each says it read, in words. */
  Map<UUID, List<String>> named(Collection<UUID> runs) {
    return sql.select(RUN_DECLARED_INPUT.RUN_ID, RUN_DECLARED_INPUT.NAME, RUN_DECLARED_INPUT.DIGEST)
        .from(RUN_DECLARED_INPUT)
        .where(RUN_DECLARED_INPUT.RUN_ID.in(runs))
        .orderBy(RUN_DECLARED_INPUT.RUN_ID, RUN_DECLARED_INPUT.PLACE)
        .fetchGroups(
            RUN_DECLARED_INPUT.RUN_ID,
            row -> "%s (digest %s)".formatted(row.value2(), row.value3()));
  }

  List<DatasetUse> uses(Viewer viewer, Collection<UUID> experiments) {
    RunDeclaredInput said = RUN_DECLARED_INPUT;
    RunDeclaredInputTag context = RUN_DECLARED_INPUT_TAG;
    return sql.selectDistinct(RUN.EXPERIMENT_ID, said.NAME, said.DIGEST, context.CONTENT)
        .from(said)
        .join(RUN)
        .on(RUN.ID.eq(said.RUN_ID))
        .leftJoin(context)
        .on(context.RUN_ID.eq(said.RUN_ID))
        .and(context.PLACE.eq(said.PLACE))
        .and(context.NAME.eq(CONTEXT))
        .where(RUN.EXPERIMENT_ID.in(experiments))
        .and(access.readable(RUN.AUDIENCE_ID, viewer))
        .orderBy(said.NAME, said.DIGEST, RUN.EXPERIMENT_ID, context.CONTENT)
        .limit(USES)
        .fetch(Records.mapping(DatasetUse::new));
  }

  private @Nullable Integer place(UUID run, DeclaredInput input) {
    return sql.select(RUN_DECLARED_INPUT.PLACE)
        .from(RUN_DECLARED_INPUT)
        .where(RUN_DECLARED_INPUT.RUN_ID.eq(run))
        .and(RUN_DECLARED_INPUT.NAME.eq(input.name()))
        .and(RUN_DECLARED_INPUT.DIGEST.eq(input.digest()))
        .fetchOne(RUN_DECLARED_INPUT.PLACE);
  }

  private int insert(UUID run, DeclaredInput input) {
    int place = sql.fetchCount(RUN_DECLARED_INPUT, RUN_DECLARED_INPUT.RUN_ID.eq(run));
    sql.executeInsert(
        new RunDeclaredInputRecord(
            run,
            place,
            input.name(),
            input.digest(),
            input.sourceType(),
            input.source(),
            input.schema(),
            input.profile()));
    return place;
  }

  private void tag(UUID run, int place, String name, String content) {
    Upsert.execute(
        sql.insertInto(RUN_DECLARED_INPUT_TAG)
            .set(new RunDeclaredInputTagRecord(run, place, name, content))
            .onDuplicateKeyUpdate()
            .set(RUN_DECLARED_INPUT_TAG.CONTENT, content));
  }

  private Map<Place, Map<String, String>> tags(Collection<UUID> runs) {
    Map<Place, Map<String, String>> tags = new HashMap<>();
    sql.selectFrom(RUN_DECLARED_INPUT_TAG)
        .where(AnyOf.of(RUN_DECLARED_INPUT_TAG.RUN_ID, runs))
        .forEach(
            row ->
                tags.computeIfAbsent(
                        new Place(row.getRunId(), row.getPlace()), at -> new HashMap<>())
                    .put(row.getName(), row.getContent()));
    return tags;
  }

  private static DeclaredInput read(
      RunDeclaredInputRecord row, Map<Place, Map<String, String>> tags) {
    return new DeclaredInput(
        row.getName(),
        row.getDigest(),
        row.getSourceType(),
        row.getSource(),
        row.getSchemaText(),
        row.getProfileText(),
        Objects.requireNonNullElse(tags.get(new Place(row.getRunId(), row.getPlace())), Map.of()));
  }
}
