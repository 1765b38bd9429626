package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Page;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.SortField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds runs by what is known of them, always as one viewer may see them. All that was acknowledged
 * is known: where metrics are asked for, points that wait are folded first.
 */
@Service
public class RunSearch {
  /** The most runs of one page. */
  public static final int PAGE = 50_000;

  private final WholeJoins joins;
  private final Folding folding;
  private final RunScopes scopes;
  private final RunStore store;
  private final ColumnStore columns;

  RunSearch(
      WholeJoins joins, Folding folding, RunScopes scopes, RunStore store, ColumnStore columns) {
    this.joins = joins;
    this.folding = folding;
    this.scopes = scopes;
    this.store = store;
    this.columns = columns;
  }

  /**
   * The runs in the query's order.
   *
   * @param cursor the {@code next} of the page before, null for the first
   * @param limit 1 to 50,000
   * @throws dev.touchstone.base.InvalidInput if no page of this search gave the cursor
   */
  public Page<Run> search(
      Viewer viewer, RunScope scope, RunQuery query, @Nullable String cursor, int limit) {
    Found found = found(viewer, scope, query);
    int most = Math.clamp(limit, 1, PAGE);
    List<Record> rows =
        joins.read(
            sql ->
                new ArrayList<>(select(sql, found, after(found, cursor)).limit(most + 1).fetch()));
    Page<Record> page = Page.of(rows, most, last -> token(found, last));
    List<UUID> ids = page.items().stream().map(row -> row.get(RUN.ID)).toList();
    return new Page<>(store.inOrder(viewer, scope.experiments(), ids), page.next());
  }

  /** Some runs from the middle of the order. */
  public List<Run> slice(Viewer viewer, RunScope scope, RunQuery query, int offset, int limit) {
    Found found = found(viewer, scope, query);
    List<UUID> ids =
        joins.read(
            sql -> select(sql, found, DSL.noCondition()).offset(offset).limit(limit).fetch(RUN.ID));
    return store.inOrder(viewer, scope.experiments(), ids);
  }

  /** The ids of all that match, in the query's order. */
  public List<UUID> ids(Viewer viewer, RunScope scope, RunQuery query) {
    return ids(viewer, scope, query, Integer.MAX_VALUE);
  }

  /** The ids of the first that match. */
  public List<UUID> ids(Viewer viewer, RunScope scope, RunQuery query, int limit) {
    Found found = found(viewer, scope, query);
    return joins.read(sql -> ids(sql, found, limit));
  }

  /** Without a record for each: they may be a hundred thousand. */
  private static List<UUID> ids(DSLContext sql, Found found, int limit) {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet rows =
        sql.select(RUN.ID)
            .from(found.order().from())
            .where(found.wanted())
            .orderBy(sorting(found, found.order().keys()))
            .limit(limit)
            .fetchResultSet()) {
      while (rows.next()) ids.add(rows.getObject(1, UUID.class));
    } catch (SQLException e) {
      throw new DataAccessException("reading the ids of runs", e);
    }
    return ids;
  }

  public long count(Viewer viewer, RunScope scope, RunQuery query) {
    Condition wanted = found(viewer, scope, query).wanted();
    return joins.read(sql -> sql.fetchCount(RUN, wanted));
  }

  /** What runs in the scope have values for. */
  public RunColumns columns(Viewer viewer, RunScope scope) {
    folding.settleIn(scope.experiments());
    return columns.read(scopes.within(viewer, scope), scope);
  }

  /** As {@link #columns}, but every name of every run that matches; meant for files. */
  RunColumns allColumns(Viewer viewer, RunScope scope, RunQuery query) {
    folding.settleIn(scope.experiments());
    Condition wanted = found(viewer, scope, query).wanted();
    return joins.read(sql -> columns.readAll(sql, wanted));
  }

  /**
   * Some values that runs in the scope have.
   *
   * @param part what stands in each of them, in capitals or not
   */
  public List<String> values(Viewer viewer, RunScope scope, Subject subject, String part) {
    Condition within = scopes.within(viewer, scope);
    return subject.kind() == Kind.ATTRIBUTE
        ? columns.attributes(within, subject.key(), part)
        : columns.values(within, subject, part);
  }

  /** A search: what is asked, and which rows in which order that means. */
  private record Found(int mark, boolean oneExperiment, Condition wanted, RunOrder order) {}

  private Found found(Viewer viewer, RunScope scope, RunQuery query) {
    if (query.speaksOf(Kind.METRIC)) folding.settleIn(scope.experiments());
    RunMakers makers = scopes.makers(scope);
    MetricRows metrics = new MetricRows(scope.experiments());
    Condition wanted =
        scopes.within(viewer, scope).and(new RunConditions(metrics, makers).of(query.filter()));
    return new Found(
        SearchToken.mark(viewer.id(), scope, query),
        scope.experiments().size() == 1,
        wanted,
        new RunOrder(metrics, query.order(), makers));
  }

  private static SelectSeekStepN<Record> select(DSLContext sql, Found found, Condition more) {
    List<SortKey<?>> keys = found.order().keys();
    return sql.select(keys.stream().map(SortKey::field).toList())
        .from(found.order().from())
        .where(found.wanted().and(more))
        .orderBy(sorting(found, keys));
  }

  /** With the experiment first, where there is only one, an index gives the rows in order. */
  private static List<SortField<?>> sorting(Found found, List<SortKey<?>> keys) {
    List<SortField<?>> fields = new ArrayList<>();
    if (found.oneExperiment()) fields.add(RUN.EXPERIMENT_ID.asc());
    keys.forEach(key -> fields.add(key.sort()));
    return fields;
  }

  private static Condition after(Found found, @Nullable String cursor) {
    if (cursor == null) return DSL.noCondition();
    List<SortKey<?>> keys = found.order().keys();
    SearchToken token = SearchToken.read(cursor, found.mark(), keys.size());
    try {
      return SortKey.after(keys, token.values());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw SearchToken.madeUp();
    }
  }

  private static String token(Found found, Record last) {
    return new SearchToken(found.mark(), RunOrder.values(last, found.order().keys())).text();
  }
}
