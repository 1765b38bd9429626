package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_ALIAS;
import static dev.touchstone.base.db.Tables.MODEL_REGISTERED;
import static dev.touchstone.base.db.Tables.MODEL_VERSION;
import static dev.touchstone.base.db.Tables.MODEL_VERSION_TAG;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.records.ModelVersionRecord;
import dev.touchstone.base.db.tables.records.ModelVersionTagRecord;
import dev.touchstone.model.NoteTable.Notes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/** The rows of versions; every read is one viewer's. */
@Repository
class NumberedStore {
  private final DSLContext sql;
  private final Access access;
  private final NoteTable<ModelVersionTagRecord> tags;

  private record Place(UUID model, int number) {}

  NumberedStore(DSLContext sql, Access access) {
    this.sql = sql;
    this.access = access;
    this.tags =
        new NoteTable<>(
            sql,
            MODEL_VERSION_TAG,
            MODEL_VERSION_TAG.VERSION_ID,
            MODEL_VERSION_TAG.NAME,
            MODEL_VERSION_TAG.CONTENT);
  }

  NoteTable<ModelVersionTagRecord> tags() {
    return tags;
  }

  void insert(ModelVersionRecord row, Map<String, String> notes) {
    sql.insertInto(MODEL_VERSION).set(row).execute();
    tags.put(row.getId(), notes);
  }

  void describe(UUID id, String description, Instant now) {
    sql.update(MODEL_VERSION)
        .set(MODEL_VERSION.DESCRIPTION, description)
        .set(MODEL_VERSION.UPDATED_AT, now)
        .where(MODEL_VERSION.ID.eq(id))
        .execute();
  }

  void stage(Collection<UUID> ids, Stage stage, Instant now) {
    sql.update(MODEL_VERSION)
        .set(MODEL_VERSION.STAGE, stage.name())
        .set(MODEL_VERSION.UPDATED_AT, now)
        .where(MODEL_VERSION.ID.in(ids))
        .execute();
  }

  /** All of the model but one, seen by the viewer or not: two must not be in production. */
  List<UUID> others(UUID model, UUID but, Stage stage) {
    return sql.select(MODEL_VERSION.ID)
        .from(MODEL_VERSION)
        .where(MODEL_VERSION.MODEL_ID.eq(model), MODEL_VERSION.ID.ne(but))
        .and(MODEL_VERSION.STAGE.eq(stage.name()))
        .fetch(MODEL_VERSION.ID);
  }

  void touchAll(UUID model, Instant now) {
    sql.update(MODEL_VERSION)
        .set(MODEL_VERSION.UPDATED_AT, now)
        .where(MODEL_VERSION.MODEL_ID.eq(model))
        .execute();
  }

  void delete(Condition which) {
    tags.removeAll(
        sql.select(MODEL_VERSION.ID).from(MODEL_VERSION).where(which).fetch(MODEL_VERSION.ID));
    sql.deleteFrom(MODEL_VERSION).where(which).execute();
  }

  /** How many there are, seen or not. */
  int countAll(UUID model, Condition which) {
    return sql.fetchCount(MODEL_VERSION, MODEL_VERSION.MODEL_ID.eq(model).and(which));
  }

  Condition readable(Viewer viewer) {
    return access.readable(MODEL_VERSION.AUDIENCE_ID, viewer);
  }

  Optional<ModelVersion> find(Viewer viewer, UUID model, int number) {
    Condition here = MODEL_VERSION.MODEL_ID.eq(model).and(MODEL_VERSION.NUMBER.eq(number));
    return select(viewer, here, List.of(), 0, 1).stream().findFirst();
  }

  List<ModelVersion> select(
      Viewer viewer, Condition wanted, List<? extends OrderField<?>> order, int offset, int limit) {
    Result<Record> rows =
        sql.select(MODEL_VERSION.fields())
            .select(MODEL_REGISTERED.NAME)
            .from(MODEL_VERSION)
            .join(MODEL_REGISTERED)
            .on(MODEL_REGISTERED.ID.eq(MODEL_VERSION.MODEL_ID))
            .where(readable(viewer))
            .and(wanted)
            .orderBy(order)
            .limit(limit)
            .offset(offset)
            .fetch();
    return read(rows);
  }

  private List<ModelVersion> read(Result<Record> rows) {
    Notes notes = tags.of(rows.getValues(MODEL_VERSION.ID));
    Map<Place, Set<String>> aliases = aliases(Set.copyOf(rows.getValues(MODEL_VERSION.MODEL_ID)));
    return rows.map(
        row -> {
          ModelVersionRecord version = row.into(MODEL_VERSION);
          return read(
              version,
              row.get(MODEL_REGISTERED.NAME),
              notes.of(version.getId()),
              aliases.getOrDefault(new Place(version.getModelId(), version.getNumber()), Set.of()));
        });
  }

  private static ModelVersion read(
      ModelVersionRecord row, String model, Map<String, String> tags, Set<String> aliases) {
    return new ModelVersion(
        row.getId(),
        row.getModelId(),
        model,
        row.getNumber(),
        source(row),
        row.getRunId(),
        row.getRunLink(),
        row.getDescription(),
        Stage.valueOf(row.getStage()),
        tags,
        aliases,
        row.getAudienceId(),
        row.getMakerId(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  private static VersionSource source(ModelVersionRecord row) {
    if (row.getElsewhere() != null) return new VersionSource.Elsewhere(row.getElsewhere());
    return row.getLoggedId() == null
        ? new VersionSource.RunFolder(row.getRunId(), row.getFolder())
        : new VersionSource.Logged(row.getLoggedId(), row.getFolder());
  }

  private Map<Place, Set<String>> aliases(Set<UUID> models) {
    return sql.selectFrom(MODEL_ALIAS).where(MODEL_ALIAS.MODEL_ID.in(models)).fetch().stream()
        .collect(
            Collectors.groupingBy(
                row -> new Place(row.getModelId(), row.getNumber()),
                Collectors.mapping(row -> row.getName(), Collectors.toSet())));
  }
}
