package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_ATTEMPT;
import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE_VERSION;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import dev.touchstone.base.db.tables.LeaderboardAttempt;
import dev.touchstone.base.db.tables.LeaderboardBenchmark;
import dev.touchstone.base.db.tables.LeaderboardScoreVersion;
import dev.touchstone.base.db.tables.LeaderboardSubmission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which submissions wait for a score: new ones, and those whose scorer has changed since. */
@Component
class Waiting {
  /** How often scoring is tried before it is given up as our failure. */
  static final int TRIES = 3;

  /** How long it rests after scoring broke, so that what was away can come back. */
  static final Duration PAUSE = Duration.ofSeconds(3);

  private static final LeaderboardSubmission S = LEADERBOARD_SUBMISSION;
  private static final LeaderboardBenchmark B = LEADERBOARD_BENCHMARK;
  private static final LeaderboardAttempt A = LEADERBOARD_ATTEMPT;
  private static final LeaderboardScoreVersion V = LEADERBOARD_SCORE_VERSION;

  private final DSLContext sql;

  Waiting(DSLContext sql) {
    this.sql = sql;
  }

  /** A submission to score next. */
  record Due(UUID submissionId, UUID benchmarkId, String fileSha256, SubmissionState state) {}

  /** The one that has waited longest, new ones first. */
  Optional<Due> oldest(Instant now) {
    return sql.select(S.ID, S.BENCHMARK_ID, S.FILE_SHA256, S.STATE)
        .from(S)
        .join(B)
        .on(B.ID.eq(S.BENCHMARK_ID))
        .where(fresh().or(stale()), rested(now))
        .orderBy(S.STATE, S.SUBMITTED_AT)
        .limit(1)
        .fetchOptional(
            row ->
                new Due(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    SubmissionState.valueOf(row.value4())));
  }

  private static Condition fresh() {
    return S.STATE.eq(SubmissionState.RECEIVED.name());
  }

  /** Its newest score is of another scorer, and re-scoring has not been given up. */
  private static Condition stale() {
    var newest = V.as("newest");
    var later = select(max(newest.VERSION)).from(newest).where(newest.SUBMISSION_ID.eq(S.ID));
    var ofAnother =
        selectOne()
            .from(V)
            .where(V.SUBMISSION_ID.eq(S.ID), V.SCORER.ne(B.SCORER), V.VERSION.eq(later));
    return S.STATE.eq(SubmissionState.SCORED.name()).and(exists(ofAnother)).and(notGivenUp());
  }

  private static Condition notGivenUp() {
    return field(
            selectCount()
                .from(A)
                .where(A.SUBMISSION_ID.eq(S.ID), A.SCORER.eq(B.SCORER), wentWrong()))
        .lt(TRIES);
  }

  /** Nobody scores it now, and the last try that went wrong is some time ago. */
  private static Condition rested(Instant now) {
    var recent =
        A.ENDED_AT.gt(now.minus(PAUSE)).and(A.STATE.eq(ScoringAttempts.State.FAILED.name()));
    return notExists(
        selectOne().from(A).where(A.SUBMISSION_ID.eq(S.ID), A.LIVE.isTrue().or(recent)));
  }

  private static Condition wentWrong() {
    return A.STATE.in(ScoringAttempts.State.FAILED.name(), ScoringAttempts.State.LOST.name());
  }
}
