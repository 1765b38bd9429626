package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_ALIAS;
import static dev.touchstone.base.db.Tables.MODEL_REGISTERED;
import static dev.touchstone.base.db.Tables.MODEL_REGISTERED_TAG;
import static dev.touchstone.base.db.Tables.MODEL_VERSION;
import static java.util.Objects.requireNonNull;

import dev.touchstone.access.Access;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.records.ModelRegisteredRecord;
import dev.touchstone.base.db.tables.records.ModelRegisteredTagRecord;
import dev.touchstone.model.NoteTable.Notes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.springframework.stereotype.Repository;

/** The rows of registered models; every read is one viewer's. */
@Repository
class ModelStore {
  private final DSLContext sql;
  private final Access access;
  private final Namespaces namespaces;
  private final NoteTable<ModelRegisteredTagRecord> tags;

  ModelStore(DSLContext sql, Access access, Namespaces namespaces) {
    this.sql = sql;
    this.access = access;
    this.namespaces = namespaces;
    this.tags =
        new NoteTable<>(
            sql,
            MODEL_REGISTERED_TAG,
            MODEL_REGISTERED_TAG.MODEL_ID,
            MODEL_REGISTERED_TAG.NAME,
            MODEL_REGISTERED_TAG.CONTENT);
  }

  NoteTable<ModelRegisteredTagRecord> tags() {
    return tags;
  }

  void insert(UUID id, NewModel wanted, UUID audience, UUID maker, Instant now) {
    sql.insertInto(MODEL_REGISTERED)
        .set(MODEL_REGISTERED.ID, id)
        .set(MODEL_REGISTERED.NAMESPACE_ID, wanted.namespaceId())
        .set(MODEL_REGISTERED.NAME, wanted.name())
        .set(MODEL_REGISTERED.DESCRIPTION, wanted.description())
        .set(MODEL_REGISTERED.LAST_NUMBER, 0)
        .set(MODEL_REGISTERED.AUDIENCE_ID, audience)
        .set(MODEL_REGISTERED.MAKER_ID, maker)
        .set(MODEL_REGISTERED.CREATED_AT, now)
        .set(MODEL_REGISTERED.UPDATED_AT, now)
        .execute();
    tags.put(id, wanted.tags());
  }

  void rename(UUID id, String name, Instant now) {
    sql.update(MODEL_REGISTERED)
        .set(MODEL_REGISTERED.NAME, name)
        .set(MODEL_REGISTERED.UPDATED_AT, now)
        .where(MODEL_REGISTERED.ID.eq(id))
        .execute();
  }

  void describe(UUID id, String description, Instant now) {
    sql.update(MODEL_REGISTERED)
        .set(MODEL_REGISTERED.DESCRIPTION, description)
        .set(MODEL_REGISTERED.UPDATED_AT, now)
        .where(MODEL_REGISTERED.ID.eq(id))
        .execute();
  }

  void touch(UUID id, Instant now) {
    sql.update(MODEL_REGISTERED)
        .set(MODEL_REGISTERED.UPDATED_AT, now)
        .where(MODEL_REGISTERED.ID.eq(id))
        .execute();
  }

  /** The number of the next version; others wait for theirs until the transaction ends. */
  int nextNumber(UUID id, Instant now) {
    sql.update(MODEL_REGISTERED)
        .set(MODEL_REGISTERED.LAST_NUMBER, MODEL_REGISTERED.LAST_NUMBER.plus(1))
        .set(MODEL_REGISTERED.UPDATED_AT, now)
        .where(MODEL_REGISTERED.ID.eq(id))
        .execute();
    return requireNonNull(
        sql.select(MODEL_REGISTERED.LAST_NUMBER)
            .from(MODEL_REGISTERED)
            .where(MODEL_REGISTERED.ID.eq(id))
            .fetchSingle()
            .value1());
  }

  /** Its versions must be gone. */
  void delete(UUID id) {
    tags.removeAll(List.of(id));
    sql.deleteFrom(MODEL_REGISTERED).where(MODEL_REGISTERED.ID.eq(id)).execute();
  }

  Optional<RegisteredModel> find(Viewer viewer, UUID id) {
    return select(viewer, MODEL_REGISTERED.ID.eq(id), List.of(), 0, 1).stream().findFirst();
  }

  Optional<RegisteredModel> find(Viewer viewer, UUID namespaceId, String name) {
    Condition here =
        MODEL_REGISTERED.NAMESPACE_ID.eq(namespaceId).and(MODEL_REGISTERED.NAME.eq(name));
    return select(viewer, here, List.of(), 0, 1).stream().findFirst();
  }

  long count(Viewer viewer) {
    return sql.fetchCount(MODEL_REGISTERED, access.readable(MODEL_REGISTERED.AUDIENCE_ID, viewer));
  }

  List<RegisteredModel> select(
      Viewer viewer, Condition wanted, List<? extends OrderField<?>> order, int offset, int limit) {
    List<ModelRegisteredRecord> rows =
        sql.selectFrom(MODEL_REGISTERED)
            .where(access.readable(MODEL_REGISTERED.AUDIENCE_ID, viewer))
            .and(wanted)
            .orderBy(order)
            .limit(limit)
            .offset(offset)
            .fetch();
    return read(viewer, rows);
  }

  private List<RegisteredModel> read(Viewer viewer, List<ModelRegisteredRecord> rows) {
    List<UUID> ids = rows.stream().map(ModelRegisteredRecord::getId).toList();
    Notes notes = tags.of(ids);
    Map<UUID, Map<String, Integer>> aliases = aliases(viewer, ids);
    Map<UUID, Namespace> owners =
        namespaces.byIds(
            rows.stream().map(ModelRegisteredRecord::getNamespaceId).collect(Collectors.toSet()));
    return rows.stream()
        .map(
            row ->
                read(
                    row,
                    requireNonNull(owners.get(row.getNamespaceId())).name(),
                    notes.of(row.getId()),
                    aliases.getOrDefault(row.getId(), Map.of())))
        .toList();
  }

  private static RegisteredModel read(
      ModelRegisteredRecord row,
      String namespace,
      Map<String, String> tags,
      Map<String, Integer> aliases) {
    return new RegisteredModel(
        row.getId(),
        row.getNamespaceId(),
        namespace,
        row.getName(),
        row.getDescription(),
        tags,
        aliases,
        row.getAudienceId(),
        row.getMakerId(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  /** Only those of versions that the viewer may see. */
  private Map<UUID, Map<String, Integer>> aliases(Viewer viewer, Collection<UUID> ids) {
    Map<UUID, Map<String, Integer>> aliases = new HashMap<>();
    sql.select(MODEL_ALIAS.MODEL_ID, MODEL_ALIAS.NAME, MODEL_ALIAS.NUMBER)
        .from(MODEL_ALIAS)
        .join(MODEL_VERSION)
        .on(MODEL_VERSION.MODEL_ID.eq(MODEL_ALIAS.MODEL_ID))
        .and(MODEL_VERSION.NUMBER.eq(MODEL_ALIAS.NUMBER))
        .where(MODEL_ALIAS.MODEL_ID.in(ids))
        .and(access.readable(MODEL_VERSION.AUDIENCE_ID, viewer))
        .forEach(
            row ->
                aliases
                    .computeIfAbsent(row.value1(), id -> new HashMap<>())
                    .put(row.value2(), row.value3()));
    return aliases;
  }
}
