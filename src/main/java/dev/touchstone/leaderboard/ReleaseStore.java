package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_LADDER;
import static dev.touchstone.base.db.Tables.LEADERBOARD_MECHANISM;
import static dev.touchstone.base.db.Tables.LEADERBOARD_RELEASE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.base.db.tables.LeaderboardLadder;
import dev.touchstone.base.db.tables.LeaderboardMechanism;
import dev.touchstone.base.db.tables.LeaderboardRelease;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was released, by which mechanism, and how far each owner has climbed the Ladder. */
@Component
class ReleaseStore {
  private static final LeaderboardMechanism M = LEADERBOARD_MECHANISM;
  private static final LeaderboardRelease R = LEADERBOARD_RELEASE;
  private static final LeaderboardLadder L = LEADERBOARD_LADDER;

  private final DSLContext sql;

  ReleaseStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Releasing> chosen(UUID benchmark) {
    return sql.selectFrom(M)
        .where(M.BENCHMARK_ID.eq(benchmark))
        .fetchOptional(row -> new Releasing(Mechanism.valueOf(row.getMechanism()), row.getStep()));
  }

  void choose(UUID benchmark, Releasing releasing) {
    sql.deleteFrom(M).where(M.BENCHMARK_ID.eq(benchmark)).execute();
    sql.insertInto(M)
        .set(M.BENCHMARK_ID, benchmark)
        .set(M.MECHANISM, releasing.mechanism().name())
        .set(M.STEP, releasing.step())
        .execute();
  }

  /** In place of what was released of an earlier version of the score. */
  void release(UUID submission, Released released) {
    sql.deleteFrom(R).where(R.SUBMISSION_ID.eq(submission)).execute();
    sql.insertInto(R)
        .set(R.SUBMISSION_ID, submission)
        .set(R.RELEASED, released.value())
        .set(R.SPREAD, released.spread())
        .execute();
  }

  Map<UUID, Released> of(Collection<UUID> submissions) {
    return sql.selectFrom(R)
        .where(R.SUBMISSION_ID.in(submissions))
        .fetchMap(R.SUBMISSION_ID, row -> new Released(row.getReleased(), row.getSpread()));
  }

  Map<UUID, Released> of(UUID benchmark) {
    return sql.select(R.SUBMISSION_ID, R.RELEASED, R.SPREAD)
        .from(R)
        .join(LEADERBOARD_SUBMISSION)
        .on(LEADERBOARD_SUBMISSION.ID.eq(R.SUBMISSION_ID))
        .where(LEADERBOARD_SUBMISSION.BENCHMARK_ID.eq(benchmark))
        .fetchMap(R.SUBMISSION_ID, row -> new Released(row.value2(), row.value3()));
  }

  /** The submission whose score was the last that the Ladder released to an owner. */
  Optional<UUID> rung(UUID benchmark, UUID namespace) {
    return sql.select(L.SUBMISSION_ID)
        .from(L)
        .where(L.BENCHMARK_ID.eq(benchmark), L.NAMESPACE_ID.eq(namespace))
        .fetchOptional(L.SUBMISSION_ID);
  }

  void climb(UUID benchmark, UUID namespace, UUID submission) {
    sql.deleteFrom(L).where(L.BENCHMARK_ID.eq(benchmark), L.NAMESPACE_ID.eq(namespace)).execute();
    sql.insertInto(L)
        .set(L.BENCHMARK_ID, benchmark)
        .set(L.NAMESPACE_ID, namespace)
        .set(L.SUBMISSION_ID, submission)
        .execute();
  }

  /** Another scorer: everybody climbs from the ground again, in the order of submission. */
  void forgetRungs(UUID benchmark) {
    sql.deleteFrom(L).where(L.BENCHMARK_ID.eq(benchmark)).execute();
  }
}
