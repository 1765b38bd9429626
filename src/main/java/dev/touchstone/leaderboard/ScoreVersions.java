package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE_VERSION;

import dev.touchstone.base.db.tables.LeaderboardScoreVersion;
import dev.touchstone.base.db.tables.records.LeaderboardScoreVersionRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each score is a score of, the old ones kept. */
@Component
class ScoreVersions {
  private static final LeaderboardScoreVersion V = LEADERBOARD_SCORE_VERSION;

  private final DSLContext sql;

  ScoreVersions(DSLContext sql) {
    this.sql = sql;
  }

  void insert(UUID submission, Provenance made, @Nullable String items) {
    sql.insertInto(V)
        .set(V.SUBMISSION_ID, submission)
        .set(V.VERSION, made.version())
        .set(V.SCORER, made.scorer())
        .set(V.SCORER_WORDS, made.scorerWords())
        .set(V.REFERENCE_HASH, made.reference())
        .set(V.ENVIRONMENT, made.environment())
        .set(V.FILE_SHA256, made.file())
        .set(V.BINDING, made.binding())
        .set(V.ITEMS_SHA256, items)
        .set(V.SCORED_AT, made.scoredAt())
        .execute();
  }

  /** Of one submission, the newest first. */
  List<Provenance> of(UUID submission) {
    return sql.selectFrom(V)
        .where(V.SUBMISSION_ID.eq(submission))
        .orderBy(V.VERSION.desc())
        .fetch(ScoreVersions::provenance);
  }

  Optional<Provenance> latest(UUID submission) {
    return of(submission).stream().findFirst();
  }

  /** The scorer of the newest score of each submission. */
  Map<UUID, String> scorers(Collection<UUID> submissions) {
    var newest = new HashMap<UUID, String>();
    sql.select(V.SUBMISSION_ID, V.SCORER)
        .from(V)
        .where(V.SUBMISSION_ID.in(submissions))
        .orderBy(V.VERSION)
        .forEach(row -> newest.put(row.value1(), row.value2()));
    return newest;
  }

  /** The checksum of what each row contributed to the current score. */
  Optional<String> items(UUID submission) {
    return sql.select(V.ITEMS_SHA256)
        .from(V)
        .where(V.SUBMISSION_ID.eq(submission))
        .orderBy(V.VERSION.desc())
        .limit(1)
        .fetchOptional(V.ITEMS_SHA256);
  }

  private static Provenance provenance(LeaderboardScoreVersionRecord row) {
    return new Provenance(
        row.getVersion(),
        row.getScorer(),
        row.getScorerWords(),
        row.getReferenceHash(),
        row.getEnvironment(),
        row.getFileSha256(),
        row.getBinding(),
        row.getScoredAt());
  }
}
