package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_AMENDMENT;
import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_CUSTOM_SCORER;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE_VERSION;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.run.RunUse;
import dev.touchstone.storage.BlobUse;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What boards stand on: references, submitted files, and the runs that made them. */
@Component
class LeaderboardBlobs implements BlobUse, RunUse {

  private final DSLContext sql;

  LeaderboardBlobs(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> used(Collection<String> sha256) {
    return sql.select(LEADERBOARD_BENCHMARK.REFERENCE_SHA256)
        .from(LEADERBOARD_BENCHMARK)
        .where(LEADERBOARD_BENCHMARK.REFERENCE_SHA256.in(sha256))
        .union(
            sql.select(LEADERBOARD_CUSTOM_SCORER.CODE_SHA256)
                .from(LEADERBOARD_CUSTOM_SCORER)
                .where(LEADERBOARD_CUSTOM_SCORER.CODE_SHA256.in(sha256)))
        .union(
            sql.select(LEADERBOARD_AMENDMENT.REFERENCE_BEFORE)
                .from(LEADERBOARD_AMENDMENT)
                .where(LEADERBOARD_AMENDMENT.REFERENCE_BEFORE.in(sha256)))
        .union(
            sql.select(LEADERBOARD_SUBMISSION.FILE_SHA256)
                .from(LEADERBOARD_SUBMISSION)
                .where(LEADERBOARD_SUBMISSION.FILE_SHA256.in(sha256)))
        .union(
            sql.select(LEADERBOARD_SCORE_VERSION.ITEMS_SHA256)
                .from(LEADERBOARD_SCORE_VERSION)
                .where(LEADERBOARD_SCORE_VERSION.ITEMS_SHA256.in(sha256)))
        .fetchSet(LEADERBOARD_BENCHMARK.REFERENCE_SHA256);
  }

  @Override
  public Set<UUID> needed(Collection<UUID> runs) {
    return sql.selectDistinct(LEADERBOARD_SUBMISSION.RUN_ID)
        .from(LEADERBOARD_SUBMISSION)
        .where(LEADERBOARD_SUBMISSION.RUN_ID.in(runs))
        .fetchSet(LEADERBOARD_SUBMISSION.RUN_ID);
  }
}
