package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE_PAST;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE_VERSION;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;
import static org.jooq.impl.DSL.max;

import dev.touchstone.base.db.tables.LeaderboardScore;
import dev.touchstone.base.db.tables.LeaderboardScorePast;
import dev.touchstone.base.db.tables.LeaderboardScoreVersion;
import dev.touchstone.leaderboard.score.RankRange;
import dev.touchstone.leaderboard.score.Ranking;
import dev.touchstone.leaderboard.score.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores that a newer version follows, with the places they had. They are never changed. */
@Component
class PastScores {
  private static final LeaderboardScorePast P = LEADERBOARD_SCORE_PAST;
  private static final LeaderboardScore N = LEADERBOARD_SCORE;
  private static final LeaderboardScoreVersion V = LEADERBOARD_SCORE_VERSION;

  private final DSLContext sql;
  private final SubmissionStore submissions;
  private final ReleaseStore releases;

  PastScores(DSLContext sql, SubmissionStore submissions, ReleaseStore releases) {
    this.sql = sql;
    this.submissions = submissions;
    this.releases = releases;
  }

  /** A score of an earlier version on one part. */
  record Past(
      int version,
      Split split,
      double score,
      @Nullable Double released,
      @Nullable RankRange ranks) {}

  /** Copies what stands now, before the scorer changes. */
  void keep(Hidden hidden) {
    var released = releases.of(hidden.benchmarkId());
    for (var split : Split.values()) {
      var ranks = ranks(hidden, split);
      versions(hidden.benchmarkId()).forEach((id, v) -> keep(id, v, split, ranks, released));
    }
  }

  List<Past> of(UUID submission) {
    return sql.selectFrom(P)
        .where(P.SUBMISSION_ID.eq(submission))
        .orderBy(P.VERSION.desc(), P.SPLIT)
        .fetch(
            row ->
                new Past(
                    row.getVersion(),
                    Split.valueOf(row.getSplit()),
                    row.getScore(),
                    row.getReleased(),
                    row.getBestRank() == null
                        ? null
                        : new RankRange(row.getBestRank(), row.getWorstRank())));
  }

  private Map<UUID, RankRange> ranks(Hidden hidden, Split split) {
    var entries = Entries.of(submissions.of(hidden.benchmarkId()), hidden.metric());
    var standing = entries.with(submissions.estimates(hidden.benchmarkId(), split));
    return Ranking.of(standing, hidden.metric().higherIsBetter()).standings().stream()
        .collect(Collectors.toMap(s -> s.key().id(), Standing::ranks));
  }

  private Map<UUID, Integer> versions(UUID benchmark) {
    return new HashMap<>(
        sql.select(V.SUBMISSION_ID, max(V.VERSION))
            .from(V)
            .join(LEADERBOARD_SUBMISSION)
            .on(LEADERBOARD_SUBMISSION.ID.eq(V.SUBMISSION_ID))
            .where(LEADERBOARD_SUBMISSION.BENCHMARK_ID.eq(benchmark))
            .groupBy(V.SUBMISSION_ID)
            .fetchMap(V.SUBMISSION_ID, max(V.VERSION)));
  }

  /** Once for each version: a score that was stale before has been kept then. */
  private void keep(
      UUID submission,
      int version,
      Split split,
      Map<UUID, RankRange> ranks,
      Map<UUID, Released> released) {
    if (kept(submission, version, split)) return;
    var place = ranks.get(submission);
    var shown = released.get(submission);
    sql.select(N.SCORE, N.ROWS_SCORED, N.RESAMPLED)
        .from(N)
        .where(N.SUBMISSION_ID.eq(submission), N.SPLIT.eq(split.name()))
        .forEach(
            row ->
                sql.insertInto(P)
                    .set(P.SUBMISSION_ID, submission)
                    .set(P.VERSION, version)
                    .set(P.SPLIT, split.name())
                    .set(P.SCORE, row.value1())
                    .set(P.ROWS_SCORED, row.value2())
                    .set(P.RESAMPLED, row.value3())
                    .set(P.BEST_RANK, place == null ? null : place.best())
                    .set(P.WORST_RANK, place == null ? null : place.worst())
                    .set(P.RELEASED, split == Split.PRIVATE || shown == null ? null : shown.value())
                    .execute());
  }

  private boolean kept(UUID submission, int version, Split split) {
    return sql.fetchExists(
        P, P.SUBMISSION_ID.eq(submission), P.VERSION.eq(version), P.SPLIT.eq(split.name()));
  }
}
