package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_PHASE;

import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.db.tables.LeaderboardPhase;
import dev.touchstone.base.db.tables.records.LeaderboardPhaseRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows of phases. */
@Component
class PhaseStore {
  private static final LeaderboardPhase P = LEADERBOARD_PHASE;

  private final DSLContext sql;

  PhaseStore(DSLContext sql) {
    this.sql = sql;
  }

  Map<UUID, List<Phase>> of(Collection<UUID> benchmarks) {
    return sql.selectFrom(P)
        .where(AnyOf.of(P.BENCHMARK_ID, benchmarks))
        .orderBy(P.STARTS_AT)
        .fetchGroups(P.BENCHMARK_ID, row -> phase(row.into(P)));
  }

  /** Puts these in the place of all the phases that a benchmark has. */
  void replace(UUID benchmark, Schedule schedule) {
    var kept = schedule.phases().stream().map(Phase::id).toList();
    sql.deleteFrom(P).where(P.BENCHMARK_ID.eq(benchmark), P.ID.notIn(kept)).execute();
    for (var phase : schedule.phases()) {
      var changed = sql.update(P).set(row(benchmark, phase)).where(P.ID.eq(phase.id())).execute();
      if (changed == 0) insert(benchmark, phase);
    }
  }

  void insert(UUID benchmark, Phase phase) {
    sql.insertInto(P).set(row(benchmark, phase)).execute();
  }

  /** Blind phases that are over while nobody has been told, with their benchmarks. */
  Map<UUID, UUID> untold(Instant now) {
    return sql.select(P.ID, P.BENCHMARK_ID)
        .from(P)
        .where(P.SHOWING.eq(Showing.BLIND.name()), P.ENDS_AT.le(now), P.TOLD.isFalse())
        .fetchMap(P.ID, P.BENCHMARK_ID);
  }

  boolean told(UUID phase) {
    return sql.update(P).set(P.TOLD, true).where(P.ID.eq(phase), P.TOLD.isFalse()).execute() == 1;
  }

  private static LeaderboardPhaseRecord row(UUID benchmark, Phase phase) {
    var row = new LeaderboardPhaseRecord();
    row.setId(phase.id());
    row.setBenchmarkId(benchmark);
    row.setName(phase.name());
    row.setStartsAt(phase.start());
    row.setEndsAt(phase.end());
    row.setShowing(phase.showing().name());
    row.setDailyLimit(phase.perDay());
    row.setTotalLimit(phase.inTotal());
    return row;
  }

  private static Phase phase(LeaderboardPhaseRecord row) {
    return new Phase(
        row.getId(),
        row.getName(),
        row.getStartsAt(),
        row.getEndsAt(),
        Showing.valueOf(row.getShowing()),
        row.getDailyLimit(),
        row.getTotalLimit());
  }
}
