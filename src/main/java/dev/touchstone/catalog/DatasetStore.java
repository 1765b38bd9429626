package dev.touchstone.catalog;

import static dev.touchstone.base.db.Tables.CATALOG_DATASET;
import static dev.touchstone.base.db.Tables.CATALOG_TAG;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of datasets and their tags. Knows nothing of who may see them. */
@Repository
@Transactional
class DatasetStore {
  private final DSLContext sql;
  private final Namespaces namespaces;
  private final Clock clock;

  DatasetStore(DSLContext sql, Namespaces namespaces, Clock clock) {
    this.sql = sql;
    this.namespaces = namespaces;
    this.clock = clock;
  }

  Optional<Dataset> find(Address address) {
    return namespace(address.namespace()).flatMap(owner -> one(at(owner.id(), address.name())));
  }

  private Optional<Namespace> namespace(String name) {
    try {
      return Optional.of(namespaces.byName(name));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  Optional<Dataset> find(UUID id) {
    return one(CATALOG_DATASET.ID.eq(id));
  }

  boolean taken(UUID namespaceId, String name) {
    return sql.fetchExists(CATALOG_DATASET, at(namespaceId, name));
  }

  private static Condition at(UUID namespaceId, String name) {
    return CATALOG_DATASET.NAMESPACE_ID.eq(namespaceId).and(CATALOG_DATASET.NAME.eq(name));
  }

  private Optional<Dataset> one(Condition condition) {
    return list(condition, 1).stream().findFirst();
  }

  List<Dataset> list(Condition condition, int limit) {
    return read(
        sql.selectFrom(CATALOG_DATASET)
            .where(condition)
            .orderBy(CATALOG_DATASET.ID)
            .limit(limit)
            .fetch());
  }

  int count(Condition condition) {
    return sql.fetchCount(CATALOG_DATASET, condition);
  }

  private List<Dataset> read(Result<? extends Record> rows) {
    if (rows.isEmpty()) return List.of();
    Map<UUID, Namespace> owners =
        namespaces.byIds(Set.copyOf(rows.getValues(CATALOG_DATASET.NAMESPACE_ID)));
    Map<UUID, List<String>> tags = tags(rows.getValues(CATALOG_DATASET.ID));
    List<Dataset> read = new ArrayList<>(rows.size());
    for (Record row : rows) {
      Namespace owner = owners.get(row.get(CATALOG_DATASET.NAMESPACE_ID));
      if (owner != null)
        read.add(read(row, owner, tags.getOrDefault(row.get(CATALOG_DATASET.ID), List.of())));
    }
    return read;
  }

  private Map<UUID, List<String>> tags(List<UUID> datasets) {
    return sql.select(CATALOG_TAG.DATASET_ID, CATALOG_TAG.TAG)
        .from(CATALOG_TAG)
        .where(CATALOG_TAG.DATASET_ID.in(datasets))
        .orderBy(CATALOG_TAG.DATASET_ID, CATALOG_TAG.POSITION)
        .fetchGroups(CATALOG_TAG.DATASET_ID, CATALOG_TAG.TAG);
  }

  private static Dataset read(Record row, Namespace owner, List<String> tags) {
    return new Dataset(
        row.get(CATALOG_DATASET.ID),
        new Address(owner.name(), row.get(CATALOG_DATASET.NAME)),
        row.get(CATALOG_DATASET.TITLE),
        row.get(CATALOG_DATASET.DESCRIPTION),
        row.get(CATALOG_DATASET.LICENCE),
        tags,
        row.get(CATALOG_DATASET.TASK),
        row.get(CATALOG_DATASET.SOURCE),
        row.get(CATALOG_DATASET.AUDIENCE_ID),
        row.get(CATALOG_DATASET.NAMESPACE_ID),
        row.get(CATALOG_DATASET.MAKER_ID),
        row.get(CATALOG_DATASET.CREATED_AT),
        row.get(CATALOG_DATASET.UPDATED_AT),
        row.get(CATALOG_DATASET.LATEST));
  }

  void insert(Dataset made, @Nullable String identifier) {
    sql.insertInto(CATALOG_DATASET)
        .set(CATALOG_DATASET.ID, made.id())
        .set(CATALOG_DATASET.NAMESPACE_ID, made.namespaceId())
        .set(CATALOG_DATASET.NAME, made.address().name())
        .set(CATALOG_DATASET.TITLE, made.title())
        .set(CATALOG_DATASET.DESCRIPTION, made.description())
        .set(CATALOG_DATASET.LICENCE, made.licence())
        .set(CATALOG_DATASET.TASK, made.task())
        .set(CATALOG_DATASET.SOURCE, made.source())
        .set(CATALOG_DATASET.IDENTIFIER, identifier)
        .set(CATALOG_DATASET.AUDIENCE_ID, made.audience())
        .set(CATALOG_DATASET.MAKER_ID, made.makerId())
        .set(CATALOG_DATASET.CREATED_AT, made.createdAt())
        .set(CATALOG_DATASET.UPDATED_AT, made.updatedAt())
        .set(CATALOG_DATASET.LATEST, 0)
        .execute();
    insertTags(made.id(), made.tags());
  }

  void update(UUID id, DatasetEdit edit) {
    sql.update(CATALOG_DATASET)
        .set(CATALOG_DATASET.TITLE, edit.title())
        .set(CATALOG_DATASET.DESCRIPTION, edit.description())
        .set(CATALOG_DATASET.LICENCE, edit.licence())
        .set(CATALOG_DATASET.TASK, edit.task())
        .set(CATALOG_DATASET.SOURCE, edit.source())
        .set(CATALOG_DATASET.UPDATED_AT, clock.instant())
        .where(CATALOG_DATASET.ID.eq(id))
        .execute();
    sql.deleteFrom(CATALOG_TAG).where(CATALOG_TAG.DATASET_ID.eq(id)).execute();
    insertTags(id, edit.tags());
  }

  private void insertTags(UUID dataset, List<String> tags) {
    for (int i = 0; i < tags.size(); i++)
      sql.insertInto(CATALOG_TAG)
          .set(CATALOG_TAG.DATASET_ID, dataset)
          .set(CATALOG_TAG.POSITION, i)
          .set(CATALOG_TAG.TAG, tags.get(i))
          .execute();
  }

  void delete(UUID id) {
    sql.deleteFrom(CATALOG_DATASET).where(CATALOG_DATASET.ID.eq(id)).execute();
  }

  /** The newest version's number, held until the transaction ends. */
  int lockLatest(UUID id) {
    Integer latest =
        sql.select(CATALOG_DATASET.LATEST)
            .from(CATALOG_DATASET)
            .where(CATALOG_DATASET.ID.eq(id))
            .forUpdate()
            .fetchOne(CATALOG_DATASET.LATEST);
    if (latest == null) throw new NotFound("dataset", id);
    return latest;
  }

  void setLatest(UUID id, int number) {
    sql.update(CATALOG_DATASET)
        .set(CATALOG_DATASET.LATEST, number)
        .set(CATALOG_DATASET.UPDATED_AT, clock.instant())
        .where(CATALOG_DATASET.ID.eq(id))
        .execute();
  }

  /** Names taken in a namespace, by the identifier their entry was imported with. */
  Map<String, UUID> identifiers(UUID namespaceId) {
    return sql.select(CATALOG_DATASET.IDENTIFIER, CATALOG_DATASET.ID)
        .from(CATALOG_DATASET)
        .where(CATALOG_DATASET.NAMESPACE_ID.eq(namespaceId))
        .and(CATALOG_DATASET.IDENTIFIER.isNotNull())
        .fetchMap(CATALOG_DATASET.IDENTIFIER, CATALOG_DATASET.ID);
  }

  Set<String> names(UUID namespaceId) {
    return sql.select(CATALOG_DATASET.NAME)
        .from(CATALOG_DATASET)
        .where(CATALOG_DATASET.NAMESPACE_ID.eq(namespaceId))
        .fetchSet(CATALOG_DATASET.NAME);
  }
}
