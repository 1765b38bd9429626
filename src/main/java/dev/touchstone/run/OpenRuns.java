package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static org.jooq.impl.DSL.noCondition;

import dev.touchstone.access.Access;
import dev.touchstone.access.AudienceChanged;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ShortMemory;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/**
 * Who may say something about which run. Programs ask this many times a second, so the answer is
 * remembered for a moment; a change of who may see a run is heard at once on this server and within
 * that moment on others.
 */
@Repository
class OpenRuns {

  private record Asked(Viewer viewer, UUID run) {}

  private final DSLContext sql;
  private final Access access;
  private final ShortMemory<Asked, UUID> namespaces =
      new ShortMemory<>(Duration.ofSeconds(2), 10_000);
  private final ShortMemory<UUID, OpenRun> lasting =
      new ShortMemory<>(Duration.ofSeconds(2), 10_000);

  OpenRuns(DSLContext sql, Access access) {
    this.sql = sql;
    this.access = access;
  }

  /**
   * @throws NotFound if the viewer may not see the run
   * @throws dev.touchstone.base.Forbidden if the viewer may not change what its namespace owns
   */
  void require(Viewer viewer, UUID run) {
    UUID namespace =
        namespaces
            .recall(new Asked(viewer, run), this::namespace)
            .orElseThrow(() -> new NotFound("run", run));
    access.requireWrite(viewer, namespace);
  }

  private Optional<UUID> namespace(Asked asked) {
    return sql.select(RUN.NAMESPACE_ID)
        .from(RUN)
        .where(RUN.ID.eq(asked.run()))
        .and(access.readable(RUN.AUDIENCE_ID, asked.viewer()))
        .fetchOptional(RUN.NAMESPACE_ID);
  }

  @EventListener
  void changed(AudienceChanged change) {
    namespaces.forgetAfterCommit();
  }

  /**
   * Those of the runs that are sure to stay open for a moment: a program's own that are not in the
   * bin. To be asked outside of a transaction.
   */
  Map<UUID, OpenRun> lasting(Collection<UUID> runs) {
    return lasting.recallAll(
        runs, some -> of(some, RUN.TRACKED.isTrue().and(RUN.DELETED_AT.isNull())));
  }

  /** Runs were put into the bin, taken out of it or removed. */
  void forgetAfterCommit() {
    lasting.forgetAfterCommit();
  }

  /** As things are now; what is not there is not among them. */
  Map<UUID, OpenRun> of(Collection<UUID> runs) {
    return of(runs, noCondition());
  }

  private Map<UUID, OpenRun> of(Collection<UUID> runs, Condition wanted) {
    return sql.select(
            RUN.ID, RUN.EXPERIMENT_ID, RUN.DELETED_AT, RUN.TRACKED, RUN.STATE, RUN.LOG_LINES)
        .from(RUN)
        .where(RUN.ID.in(runs))
        .and(wanted)
        .fetchMap(
            RUN.ID,
            row ->
                new OpenRun(
                    row.get(RUN.EXPERIMENT_ID),
                    row.get(RUN.DELETED_AT) != null,
                    !row.get(RUN.TRACKED) && RunState.valueOf(row.get(RUN.STATE)).over(),
                    row.get(RUN.LOG_LINES)));
  }
}
