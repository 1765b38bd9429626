package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_REQUEST;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.LeaderboardRequest;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Requests that may be sent twice: the same key from the same person hands in once. */
@Component
class SubmissionRequests {
  private static final LeaderboardRequest R = LEADERBOARD_REQUEST;

  private final DSLContext sql;

  SubmissionRequests(DSLContext sql) {
    this.sql = sql;
  }

  Optional<UUID> before(Viewer viewer, String key) {
    return sql.select(R.SUBMISSION_ID)
        .from(R)
        .where(R.SUBMITTER_ID.eq(viewer.id()), R.REQUEST_KEY.eq(key))
        .fetchOptional(R.SUBMISSION_ID);
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException if the same request came first
   */
  void remember(Viewer viewer, String key, UUID submission) {
    sql.insertInto(R)
        .set(R.SUBMITTER_ID, viewer.id())
        .set(R.REQUEST_KEY, key)
        .set(R.SUBMISSION_ID, submission)
        .execute();
  }
}
