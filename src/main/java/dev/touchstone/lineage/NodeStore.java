package dev.touchstone.lineage;

import static dev.touchstone.base.db.Tables.LINEAGE_EDGE;
import static dev.touchstone.base.db.Tables.LINEAGE_NODE;
import static org.jooq.impl.DSL.field;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.database.Upsert;
import dev.touchstone.leaderboard.Blinds;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Keeps the graph and reads it as one viewer may see it. */
@Repository
class NodeStore {
  private final DSLContext sql;
  private final Access access;
  private final Blinds blinds;

  NodeStore(DSLContext sql, Access access, Blinds blinds) {
    this.sql = sql;
    this.access = access;
    this.blinds = blinds;
  }

  /** A node that exists, visible or not. */
  record Found(Node node, boolean visible) {}

  boolean isEmpty() {
    return !sql.fetchExists(LINEAGE_NODE);
  }

  /** Adds a node, or says anew what is known of it. */
  void put(Node node) {
    if (putIfAbsent(node)) return;
    sql.update(LINEAGE_NODE)
        .set(values(node))
        .where(LINEAGE_NODE.ID.eq(node.id().toString()))
        .execute();
  }

  /** Adds a node unless more may be known of it; returns whether it was added. */
  boolean putIfAbsent(Node node) {
    return Upsert.execute(
            sql.insertInto(LINEAGE_NODE)
                .set(LINEAGE_NODE.ID, node.id().toString())
                .set(values(node))
                .onConflictDoNothing())
        > 0;
  }

  /** Keeps others from changing a node until the transaction ends; false if there is none. */
  boolean lock(NodeId id) {
    return sql.selectOne()
        .from(LINEAGE_NODE)
        .where(LINEAGE_NODE.ID.eq(id.toString()))
        .forUpdate()
        .fetch()
        .isNotEmpty();
  }

  private static Map<Field<?>, Object> values(Node node) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(LINEAGE_NODE.KIND, node.kind().name());
    values.put(LINEAGE_NODE.LABEL, node.label());
    values.put(LINEAGE_NODE.DETAIL, node.detail());
    values.put(LINEAGE_NODE.DIGEST, node.digest());
    values.put(LINEAGE_NODE.HREF, node.href());
    values.put(LINEAGE_NODE.AUDIENCE_ID, node.audience());
    values.put(LINEAGE_NODE.THING_ID, node.thing());
    values.put(LINEAGE_NODE.HAPPENED_AT, node.at());
    return values;
  }

  /** Records that {@code to} was made from {@code from}; twice is once. */
  void link(NodeId from, NodeId to) {
    Upsert.execute(
        sql.insertInto(LINEAGE_EDGE)
            .set(LINEAGE_EDGE.FROM_ID, from.toString())
            .set(LINEAGE_EDGE.TO_ID, to.toString())
            .onConflictDoNothing());
  }

  /** What belonged to a removed thing keeps its place, but has no page any more. */
  void removed(UUID thing) {
    sql.update(LINEAGE_NODE)
        .setNull(LINEAGE_NODE.HREF)
        .set(LINEAGE_NODE.DETAIL, "removed")
        .where(LINEAGE_NODE.THING_ID.eq(thing))
        .execute();
  }

  void clear() {
    sql.deleteFrom(LINEAGE_EDGE).execute();
    sql.deleteFrom(LINEAGE_NODE).execute();
  }

  Optional<Node> find(Viewer viewer, NodeId id) {
    return sql.selectFrom(LINEAGE_NODE)
        .where(LINEAGE_NODE.ID.eq(id.toString()))
        .and(readable(viewer))
        .fetchOptional(NodeStore::node);
  }

  List<Found> find(Viewer viewer, Collection<String> ids) {
    Field<Boolean> visible = field(readable(viewer)).as("visible");
    return sql.select(LINEAGE_NODE.fields())
        .select(visible)
        .from(LINEAGE_NODE)
        .where(LINEAGE_NODE.ID.in(ids))
        .orderBy(LINEAGE_NODE.HAPPENED_AT, LINEAGE_NODE.ID)
        .fetch(row -> new Found(node(row), Boolean.TRUE.equals(row.get(visible))));
  }

  /** The newest of these kinds whose name has this text. */
  List<Node> newest(Viewer viewer, Collection<Kind> kinds, String text, int limit) {
    return sql.selectFrom(LINEAGE_NODE)
        .where(readable(viewer))
        .and(LINEAGE_NODE.KIND.in(kinds.stream().map(Kind::name).toList()))
        .and(LINEAGE_NODE.LABEL.containsIgnoreCase(text.strip()))
        .orderBy(LINEAGE_NODE.HAPPENED_AT.desc(), LINEAGE_NODE.ID.desc())
        .limit(limit)
        .fetch(NodeStore::node);
  }

  List<Graph.Edge> edgesInto(Collection<String> ids) {
    return edges(LINEAGE_EDGE.TO_ID, ids);
  }

  List<Graph.Edge> edgesFrom(Collection<String> ids) {
    return edges(LINEAGE_EDGE.FROM_ID, ids);
  }

  private List<Graph.Edge> edges(TableField<?, String> end, Collection<String> ids) {
    return sql.selectFrom(LINEAGE_EDGE)
        .where(end.in(ids))
        .orderBy(LINEAGE_EDGE.FROM_ID, LINEAGE_EDGE.TO_ID)
        .fetch(row -> new Graph.Edge(row.getFromId(), row.getToId()));
  }

  private Condition readable(Viewer viewer) {
    Condition readable = access.readable(LINEAGE_NODE.AUDIENCE_ID, viewer);
    Set<UUID> blind = blinds.benchmarks(viewer);
    return blind.isEmpty() ? readable : readable.andNot(entryOf(blind));
  }

  /** Names of entries and owners are not for those who review blindly. */
  private static Condition entryOf(Set<UUID> benchmarks) {
    return LINEAGE_NODE
        .KIND
        .in(Kind.SUBMISSION.name(), Kind.ENTRY.name())
        .and(LINEAGE_NODE.THING_ID.in(benchmarks));
  }

  private static Node node(Record row) {
    return new Node(
        NodeId.parse(row.get(LINEAGE_NODE.ID)),
        row.get(LINEAGE_NODE.LABEL),
        row.get(LINEAGE_NODE.DETAIL),
        row.get(LINEAGE_NODE.DIGEST),
        row.get(LINEAGE_NODE.HREF),
        row.get(LINEAGE_NODE.AUDIENCE_ID),
        row.get(LINEAGE_NODE.THING_ID),
        row.get(LINEAGE_NODE.HAPPENED_AT));
  }
}
