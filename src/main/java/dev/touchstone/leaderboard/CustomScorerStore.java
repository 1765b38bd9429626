package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_CUSTOM_SCORER;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.LeaderboardCustomScorer;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The scorers that organisers gave. */
@Component
class CustomScorerStore {
  private static final LeaderboardCustomScorer C = LEADERBOARD_CUSTOM_SCORER;

  private final DSLContext sql;

  CustomScorerStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The code that scores a benchmark; empty where one of our metrics does. */
  Optional<ScorerCode> code(UUID benchmark) {
    return sql.selectFrom(C)
        .where(C.BENCHMARK_ID.eq(benchmark))
        .fetchOptional(
            row -> new ScorerCode(ScorerLanguage.valueOf(row.getLanguage()), row.getCodeSha256()));
  }

  /** Puts the code in place of the benchmark's metric, or of the code that was there. */
  void give(UUID benchmark, ScorerCode code, Metric metric, Viewer by, Instant at) {
    sql.deleteFrom(C).where(C.BENCHMARK_ID.eq(benchmark)).execute();
    sql.insertInto(C)
        .set(C.BENCHMARK_ID, benchmark)
        .set(C.CODE_SHA256, code.sha256())
        .set(C.LANGUAGE, code.language().name())
        .set(C.GIVEN_BY, by.id())
        .set(C.GIVEN_AT, at)
        .execute();
    sql.update(LEADERBOARD_BENCHMARK)
        .set(LEADERBOARD_BENCHMARK.METRIC, metric.key())
        .where(LEADERBOARD_BENCHMARK.ID.eq(benchmark))
        .execute();
  }
}
