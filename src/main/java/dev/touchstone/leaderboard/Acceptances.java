package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_ACCEPTANCE;

import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.LeaderboardAcceptance;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who accepted which terms when. */
@Component
class Acceptances {
  private static final LeaderboardAcceptance A = LEADERBOARD_ACCEPTANCE;

  private final DSLContext sql;

  Acceptances(DSLContext sql) {
    this.sql = sql;
  }

  /** Accepting twice is accepting once, at the first time. */
  void add(Benchmark benchmark, UUID person, Instant at) {
    Upsert.execute(
        sql.insertInto(A)
            .set(A.BENCHMARK_ID, benchmark.id())
            .set(A.PERSON_ID, person)
            .set(A.TERMS_SHA256, benchmark.rules().termsHash())
            .set(A.ACCEPTED_AT, at)
            .onConflictDoNothing());
  }

  /** When a person accepted the terms as they are now. */
  Optional<Instant> of(Benchmark benchmark, UUID person) {
    return sql.select(A.ACCEPTED_AT)
        .from(A)
        .where(
            A.BENCHMARK_ID.eq(benchmark.id()),
            A.PERSON_ID.eq(person),
            A.TERMS_SHA256.eq(benchmark.rules().termsHash()))
        .fetchOptional(A.ACCEPTED_AT);
  }
}
