package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_INPUT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.Page;
import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.db.tables.records.RunRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads runs, always as one viewer may see them. */
@Repository
class RunStore {

  private final DSLContext sql;
  private final Access access;
  private final RunScopes scopes;
  private final RunRows rows;

  RunStore(DSLContext sql, Access access, RunScopes scopes, RunRows rows) {
    this.scopes = scopes;
    this.sql = sql;
    this.access = access;
    this.rows = rows;
  }

  Optional<Run> find(Viewer viewer, UUID id) {
    return select(viewer, RUN.ID.eq(id), 1).stream().findFirst();
  }

  /** Those of the ids the viewer may see, the newest first. */
  List<Run> find(Viewer viewer, Collection<UUID> ids) {
    return select(viewer, AnyOf.of(RUN.ID, ids), ids.size());
  }

  /** When those of the runs began that the viewer may see; a queued one when it was launched. */
  Map<UUID, Instant> starts(Viewer viewer, Collection<UUID> ids) {
    return sql.select(RUN.ID, coalesce(RUN.STARTED_AT, RUN.CREATED_AT))
        .from(RUN)
        .where(AnyOf.of(RUN.ID, ids).and(access.readable(RUN.AUDIENCE_ID, viewer)))
        .fetchMap(Record2::value1, Record2::value2);
  }

  /** Those of the ids the viewer may see, and nothing else of them. */
  List<UUID> seen(Viewer viewer, Collection<UUID> ids) {
    return OneLook.once(new Seen(viewer, List.copyOf(ids)), () -> readSeen(viewer, ids));
  }

  private record Seen(Viewer viewer, List<UUID> of) {}

  private List<UUID> readSeen(Viewer viewer, Collection<UUID> ids) {
    return List.copyOf(
        sql.select(RUN.ID)
            .from(RUN)
            .where(AnyOf.of(RUN.ID, ids))
            .and(access.readable(RUN.AUDIENCE_ID, viewer))
            .fetch(RUN.ID));
  }

  /** Those of the ids the viewer may see, in the order of the ids. */
  List<Run> inOrder(Viewer viewer, List<UUID> ids) {
    return inOrder(find(viewer, ids), ids);
  }

  /** As {@link #inOrder(Viewer, List)}, of runs that are all in these experiments. */
  List<Run> inOrder(Viewer viewer, Set<UUID> experiments, List<UUID> ids) {
    Condition readable = scopes.readable(viewer, experiments);
    List<Run> found = inOrder(select(readable, AnyOf.of(RUN.ID, ids), ids.size()), ids);
    List<UUID> seen = found.stream().map(Run::id).toList();
    OneLook.tell(new Seen(viewer, seen), seen);
    return found;
  }

  private static List<Run> inOrder(List<Run> runs, List<UUID> ids) {
    Map<UUID, Run> byId = runs.stream().collect(Collectors.toMap(Run::id, Function.identity()));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /** The newest first. */
  Page<Run> list(Viewer viewer, RunFilter filter, @Nullable String cursor, int limit) {
    Condition older = cursor == null ? noCondition() : RUN.ID.lt(id(cursor));
    List<Run> runs = select(readable(viewer, filter), matching(filter).and(older), limit + 1);
    return Page.of(runs, limit, last -> last.id().toString());
  }

  int count(Viewer viewer, RunFilter filter) {
    return sql.fetchCount(RUN, readable(viewer, filter).and(matching(filter)));
  }

  int count(Viewer viewer, RunFilter filter, int most) {
    return sql.fetchCount(
        DSL.selectOne()
            .from(RUN)
            .where(readable(viewer, filter).and(matching(filter)))
            .limit(most));
  }

  /** Within an experiment the few audiences are asked once, instead of one for each run. */
  private Condition readable(Viewer viewer, RunFilter filter) {
    return filter.experiment() == null
        ? access.readable(RUN.AUDIENCE_ID, viewer)
        : scopes.readable(viewer, Set.of(filter.experiment()));
  }

  private static Condition matching(RunFilter filter) {
    Condition wanted = RUN.DELETED_AT.isNull().and(RUN.ARCHIVED_AT.isNull());
    if (!filter.states().isEmpty()) {
      wanted = wanted.and(RUN.STATE.in(filter.states().stream().map(Enum::name).toList()));
    }
    if (filter.experiment() != null) {
      wanted = wanted.and(RUN.EXPERIMENT_ID.eq(filter.experiment()));
    }
    if (filter.maker() != null) {
      wanted = wanted.and(RUN.MAKER_ID.eq(filter.maker()));
    }
    if (filter.input() != null) {
      wanted = wanted.and(RUN.ID.in(madeFrom(filter.input())));
    }
    if (!filter.parents().isEmpty()) {
      wanted = wanted.and(RUN.PARENT_ID.in(filter.parents()));
    }
    return filter.text().isBlank()
        ? wanted
        : wanted.and(RUN.NAME.containsIgnoreCase(filter.text().strip()));
  }

  private static Select<Record1<UUID>> madeFrom(UUID version) {
    return DSL.select(RUN_INPUT.RUN_ID).from(RUN_INPUT).where(RUN_INPUT.VERSION_ID.eq(version));
  }

  /** A cursor is the id of the last item of the page before. */
  private static UUID id(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("“" + cursor + "” is not a cursor that a page gave.");
    }
  }

  private List<Run> select(Viewer viewer, Condition wanted, int limit) {
    return select(access.readable(RUN.AUDIENCE_ID, viewer), wanted, limit);
  }

  private List<Run> select(Condition readable, Condition wanted, int limit) {
    List<RunRecord> found =
        sql.selectFrom(RUN).where(readable).and(wanted).orderBy(RUN.ID.desc()).limit(limit).fetch();
    return rows.read(found);
  }
}
