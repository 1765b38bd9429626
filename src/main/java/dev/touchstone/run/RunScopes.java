package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;

import dev.touchstone.access.Access;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.OneLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which runs of a scope a viewer may see, and who made runs in it. */
@Component
class RunScopes {
  /** Up to so many audiences are asked one by one, which is far cheaper than asking per run. */
  private static final int FEW = 40;

  private final DSLContext sql;
  private final Access access;
  private final Namespaces namespaces;

  RunScopes(DSLContext sql, Access access, Namespaces namespaces) {
    this.sql = sql;
    this.access = access;
    this.namespaces = namespaces;
  }

  Condition within(Viewer viewer, RunScope scope) {
    return RUN.EXPERIMENT_ID
        .in(scope.experiments())
        .and(alive(scope.lifecycle()))
        .and(scope.withArchived() ? noCondition() : RUN.ARCHIVED_AT.isNull())
        .and(readable(viewer, scope.experiments()));
  }

  private static Condition alive(Lifecycle lifecycle) {
    return switch (lifecycle) {
      case ACTIVE -> RUN.DELETED_AT.isNull();
      case DELETED -> RUN.DELETED_AT.isNotNull();
      case ALL -> noCondition();
    };
  }

  /** What the viewer may see of the runs of these experiments; says nothing of others. */
  Condition readable(Viewer viewer, Set<UUID> experiments) {
    List<UUID> seen = OneLook.once(new Audiences(experiments), () -> audiences(experiments));
    return seen.size() > FEW
        ? access.readable(RUN.AUDIENCE_ID, viewer)
        : audience().in(seen.stream().filter(a -> access.mayRead(viewer, a)).toList());
  }

  private record Audiences(Set<UUID> of) {}

  /** Of the runs in these experiments; no more than can be told from few. */
  private List<UUID> audiences(Set<UUID> experiments) {
    List<UUID> seen = new ArrayList<>();
    for (UUID experiment : experiments) {
      UUID audience = nextAudience(experiment, null);
      for (; audience != null && seen.size() <= FEW; audience = nextAudience(experiment, audience))
        if (!seen.contains(audience)) seen.add(audience);
    }
    return seen;
  }

  /**
   * H2 would take any index over this column before the one that gives the order, so there it is
   * written as no index has it. PostgreSQL weighs them, and needs the plain column to do so.
   */
  private Field<UUID> audience() {
    return sql.dialect().family() == SQLDialect.POSTGRES
        ? RUN.AUDIENCE_ID
        : coalesce(RUN.AUDIENCE_ID, RUN.AUDIENCE_ID);
  }

  /** Hops through the index: the audiences are few where the runs are many. */
  private @Nullable UUID nextAudience(UUID experiment, @Nullable UUID before) {
    return sql.select(RUN.AUDIENCE_ID)
        .from(RUN)
        .where(RUN.EXPERIMENT_ID.eq(experiment))
        .and(before == null ? noCondition() : RUN.AUDIENCE_ID.gt(before))
        .orderBy(RUN.EXPERIMENT_ID, RUN.AUDIENCE_ID)
        .limit(1)
        .fetchOne(RUN.AUDIENCE_ID);
  }

  RunMakers makers(RunScope scope) {
    return new RunMakers(() -> names(scope));
  }

  private Map<UUID, String> names(RunScope scope) {
    List<UUID> makers =
        sql.selectDistinct(RUN.MAKER_ID)
            .from(RUN)
            .where(RUN.EXPERIMENT_ID.in(scope.experiments()))
            .fetch(RUN.MAKER_ID);
    return namespaces.byIds(makers).values().stream()
        .collect(Collectors.toMap(Namespace::id, Namespace::name));
  }
}
