package dev.touchstone.experiment;

import static dev.touchstone.base.db.Tables.EXPERIMENT;
import static java.util.Objects.requireNonNull;

import dev.touchstone.access.Access;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.records.ExperimentRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The experiment table; every read carries the viewer. */
@Repository
class ExperimentStore {

  private final DSLContext sql;
  private final Access access;
  private final Namespaces namespaces;

  ExperimentStore(DSLContext sql, Access access, Namespaces namespaces) {
    this.sql = sql;
    this.access = access;
    this.namespaces = namespaces;
  }

  /**
   * @return false if the address or the title is taken
   */
  boolean insert(Experiment experiment) {
    return Upsert.execute(
            sql.insertInto(EXPERIMENT)
                .set(EXPERIMENT.ID, experiment.id())
                .set(EXPERIMENT.NAMESPACE_ID, experiment.namespaceId())
                .set(EXPERIMENT.NAME, experiment.address().name())
                .set(EXPERIMENT.TITLE, experiment.title())
                .set(EXPERIMENT.QUESTION, experiment.question())
                .set(EXPERIMENT.DESCRIPTION, experiment.description())
                .set(EXPERIMENT.AUDIENCE_ID, experiment.audience())
                .set(EXPERIMENT.MAKER_ID, experiment.makerId())
                .set(EXPERIMENT.CREATED_AT, experiment.createdAt())
                .set(EXPERIMENT.UPDATED_AT, experiment.updatedAt())
                .onConflictDoNothing())
        == 1;
  }

  void reword(UUID id, String question, String description, Instant now) {
    sql.update(EXPERIMENT)
        .set(EXPERIMENT.QUESTION, question)
        .set(EXPERIMENT.DESCRIPTION, description)
        .set(EXPERIMENT.UPDATED_AT, now)
        .where(EXPERIMENT.ID.eq(id))
        .execute();
  }

  void retitle(UUID id, String title, Instant now) {
    sql.update(EXPERIMENT)
        .set(EXPERIMENT.TITLE, title)
        .set(EXPERIMENT.UPDATED_AT, now)
        .where(EXPERIMENT.ID.eq(id))
        .execute();
  }

  /**
   * @param at when it went into the bin, null to take it out again
   */
  void delete(UUID id, @Nullable Instant at, Instant now) {
    sql.update(EXPERIMENT)
        .set(EXPERIMENT.DELETED_AT, at)
        .set(EXPERIMENT.UPDATED_AT, now)
        .where(EXPERIMENT.ID.eq(id))
        .execute();
  }

  Optional<Experiment> titled(Viewer viewer, UUID namespace, String title) {
    return select(viewer, EXPERIMENT.NAMESPACE_ID.eq(namespace).and(EXPERIMENT.TITLE.eq(title)), 1)
        .stream()
        .findFirst();
  }

  /** Names in the namespace that begin so, of experiments nobody may see too. */
  Set<String> names(UUID namespace, String start) {
    return sql.select(EXPERIMENT.NAME)
        .from(EXPERIMENT)
        .where(EXPERIMENT.NAMESPACE_ID.eq(namespace).and(EXPERIMENT.NAME.startsWith(start)))
        .fetchSet(EXPERIMENT.NAME);
  }

  List<Experiment> owned(Viewer viewer, UUID namespace, int limit) {
    return select(viewer, EXPERIMENT.NAMESPACE_ID.eq(namespace), limit);
  }

  Optional<Experiment> find(Viewer viewer, UUID id) {
    return select(viewer, EXPERIMENT.ID.eq(id), 1).stream().findFirst();
  }

  Optional<Experiment> find(Viewer viewer, Address address) {
    return owner(address.namespace())
        .map(owner -> EXPERIMENT.NAMESPACE_ID.eq(owner.id()))
        .map(owned -> owned.and(EXPERIMENT.NAME.eq(address.name())))
        .flatMap(wanted -> select(viewer, wanted, 1).stream().findFirst());
  }

  Map<UUID, Experiment> byIds(Viewer viewer, Iterable<UUID> ids) {
    List<UUID> wanted = new ArrayList<>();
    ids.forEach(wanted::add);
    return select(viewer, EXPERIMENT.ID.in(wanted), wanted.size()).stream()
        .collect(Collectors.toMap(Experiment::id, Function.identity()));
  }

  Page<Experiment> list(
      Viewer viewer, String text, boolean inBin, @Nullable String cursor, int limit) {
    Condition there = inBin ? EXPERIMENT.DELETED_AT.isNotNull() : EXPERIMENT.DELETED_AT.isNull();
    Condition wanted = mentions(text).and(there);
    if (cursor != null) {
      wanted = wanted.and(EXPERIMENT.ID.lt(id(cursor)));
    }
    return Page.of(select(viewer, wanted, limit + 1), limit, last -> last.id().toString());
  }

  List<Experiment> writable(Viewer viewer) {
    return select(
        viewer,
        EXPERIMENT.NAMESPACE_ID.in(viewer.namespaces()).and(EXPERIMENT.DELETED_AT.isNull()),
        200);
  }

  long count(Viewer viewer) {
    return sql.fetchCount(
        EXPERIMENT,
        access.readable(EXPERIMENT.AUDIENCE_ID, viewer).and(EXPERIMENT.DELETED_AT.isNull()));
  }

  private static Condition mentions(String text) {
    return text.isBlank()
        ? DSL.noCondition()
        : EXPERIMENT
            .NAME
            .containsIgnoreCase(text.strip())
            .or(EXPERIMENT.TITLE.containsIgnoreCase(text.strip()))
            .or(EXPERIMENT.QUESTION.containsIgnoreCase(text.strip()));
  }

  private List<Experiment> select(Viewer viewer, Condition wanted, int limit) {
    List<ExperimentRecord> rows =
        sql.selectFrom(EXPERIMENT)
            .where(access.readable(EXPERIMENT.AUDIENCE_ID, viewer))
            .and(wanted)
            .orderBy(EXPERIMENT.ID.desc())
            .limit(limit)
            .fetch();
    Map<UUID, Namespace> owners = owners(rows);
    return rows.stream().map(row -> read(row, owners)).toList();
  }

  /** A cursor is the id of the last item of the page before. */
  private static UUID id(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("“" + cursor + "” is not a cursor that a page gave.");
    }
  }

  private Optional<Namespace> owner(String name) {
    try {
      return Optional.of(namespaces.byName(name));
    } catch (NotFound nobody) {
      return Optional.empty();
    }
  }

  private Map<UUID, Namespace> owners(Collection<ExperimentRecord> rows) {
    return namespaces.byIds(
        rows.stream().map(ExperimentRecord::getNamespaceId).collect(Collectors.toSet()));
  }

  private static Experiment read(ExperimentRecord row, Map<UUID, Namespace> owners) {
    return new Experiment(
        row.getId(),
        new Address(requireNonNull(owners.get(row.getNamespaceId())).name(), row.getName()),
        row.getTitle(),
        row.getQuestion(),
        row.getDescription(),
        row.getAudienceId(),
        row.getNamespaceId(),
        row.getMakerId(),
        row.getCreatedAt(),
        row.getUpdatedAt(),
        row.getDeletedAt());
  }
}
