package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE_PAST;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE_VERSION;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;
import static org.jooq.impl.DSL.max;

import dev.touchstone.base.db.tables.LeaderboardScore;
import dev.touchstone.base.db.tables.LeaderboardScorePast;
import dev.touchstone.base.db.tables.LeaderboardScoreVersion;
import dev.touchstone.base.db.tables.records.LeaderboardScorePastRecord;
import dev.touchstone.base.db.tables.records.LeaderboardScoreRecord;
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
  private final EstimateStore estimates;
  private final ReleaseStore releases;

  PastScores(
      DSLContext sql, SubmissionStore submissions, EstimateStore estimates, ReleaseStore releases) {
    this.sql = sql;
    this.submissions = submissions;
    this.estimates = estimates;
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
      versions(hidden.benchmarkId())
          .forEach(
              (id, version) ->
                  keep(id, version, split, ranks.get(id), shown(split, released.get(id))));
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
    var standing = entries.standing(estimates.shown(hidden.benchmarkId(), split));
    return Ranking.of(standing, hidden.metric().higherIsBetter()).standings().stream()
        .collect(Collectors.toMap(Standing::key, Standing::ranks));
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
      @Nullable RankRange place,
      @Nullable Double released) {
    if (kept(submission, version, split)) return;
    sql.selectFrom(N)
        .where(N.SUBMISSION_ID.eq(submission), N.SPLIT.eq(split.name()))
        .forEach(now -> sql.executeInsert(past(now, version, place, released)));
  }

  private static LeaderboardScorePastRecord past(
      LeaderboardScoreRecord now,
      int version,
      @Nullable RankRange place,
      @Nullable Double released) {
    var past = new LeaderboardScorePastRecord();
    past.setSubmissionId(now.getSubmissionId());
    past.setVersion(version);
    past.setSplit(now.getSplit());
    past.setScore(now.getScore());
    past.setRowsScored(now.getRowsScored());
    past.setResampled(now.getResampled());
    past.setBestRank(place == null ? null : place.best());
    past.setWorstRank(place == null ? null : place.worst());
    past.setReleased(released);
    return past;
  }

  private static @Nullable Double shown(Split split, @Nullable Released released) {
    return split == Split.PRIVATE || released == null ? null : released.value();
  }

  private boolean kept(UUID submission, int version, Split split) {
    return sql.fetchExists(
        P, P.SUBMISSION_ID.eq(submission), P.VERSION.eq(version), P.SPLIT.eq(split.name()));
  }
}
