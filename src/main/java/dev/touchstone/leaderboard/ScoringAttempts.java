package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_ATTEMPT;

import dev.touchstone.base.Ids;
import dev.touchstone.base.db.tables.LeaderboardAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The attempts at scoring and their leases. */
@Component
class ScoringAttempts {
  /** How long a claim holds without being renewed. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final LeaderboardAttempt A = LEADERBOARD_ATTEMPT;

  /** How an attempt stands or ended. */
  enum State {
    LIVE,
    /** It gave a score. */
    ENDED,
    /** Scoring broke or took too long. */
    FAILED,
    /** Its server was not heard of in time. */
    LOST,
    /** The submission was taken back, or the scorer changed meanwhile. */
    DROPPED
  }

  private final DSLContext sql;

  ScoringAttempts(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if the submission has a live one
   */
  String open(UUID submission, String scorer, String server, Instant now) {
    var token = Ids.next().toString();
    sql.insertInto(A)
        .set(A.TOKEN, token)
        .set(A.SUBMISSION_ID, submission)
        .set(A.SCORER, scorer)
        .set(A.PLACE, sql.fetchCount(A, A.SUBMISSION_ID.eq(submission)) + 1)
        .set(A.SERVER, server)
        .set(A.STATE, State.LIVE.name())
        .set(A.LIVE, true)
        .set(A.CLAIMED_AT, now)
        .set(A.LEASE_UNTIL, now.plus(LEASE))
        .execute();
    return token;
  }

  /** Prolongs the lease; false where the attempt is over. */
  boolean renew(String token, Instant now) {
    return sql.update(A)
            .set(A.LEASE_UNTIL, now.plus(LEASE))
            .where(A.TOKEN.eq(token), A.LIVE.isTrue())
            .execute()
        == 1;
  }

  /** Closes a live attempt; false where it was over before, so that its result must be refused. */
  boolean close(String token, State how, @Nullable String failure, Instant now) {
    return sql.update(A)
            .set(A.STATE, how.name())
            .setNull(A.LIVE)
            .set(A.FAILURE, failure)
            .set(A.ENDED_AT, now)
            .where(A.TOKEN.eq(token), A.LIVE.isTrue())
            .execute()
        == 1;
  }

  Optional<String> live(UUID submission) {
    return sql.select(A.TOKEN)
        .from(A)
        .where(A.SUBMISSION_ID.eq(submission), A.LIVE.isTrue())
        .fetchOptional(A.TOKEN);
  }

  /** A live attempt whose server did not renew it in time. */
  record Overdue(String token, UUID submissionId) {}

  List<Overdue> overdue(Instant now) {
    return sql.select(A.TOKEN, A.SUBMISSION_ID)
        .from(A)
        .where(A.STATE.eq(State.LIVE.name()), A.LEASE_UNTIL.lt(now))
        .fetch(row -> new Overdue(row.value1(), row.value2()));
  }

  /** How often scoring this submission by its present scorer went wrong. */
  int failures(UUID submission, String scorer) {
    return sql.fetchCount(
        A,
        A.SUBMISSION_ID.eq(submission),
        A.SCORER.eq(scorer),
        A.STATE.in(State.FAILED.name(), State.LOST.name()));
  }
}
