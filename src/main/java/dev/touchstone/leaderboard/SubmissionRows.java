package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.base.Address;
import dev.touchstone.base.db.tables.LeaderboardBenchmark;
import dev.touchstone.base.db.tables.LeaderboardScore;
import dev.touchstone.base.db.tables.LeaderboardSubmission;
import dev.touchstone.leaderboard.SetAside.Why;
import dev.touchstone.leaderboard.score.ValidationReport;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts submissions together from their rows. Private scores leave here only when the benchmark is
 * closed, and public ones only as they were released until then.
 */
@Component
class SubmissionRows {
  private static final LeaderboardSubmission S = LEADERBOARD_SUBMISSION;
  private static final LeaderboardBenchmark B = LEADERBOARD_BENCHMARK;
  private static final LeaderboardScore P = LEADERBOARD_SCORE;

  private final DSLContext sql;
  private final JsonMapper json;
  private final ReleaseStore releases;
  private final ScoreVersions versions;
  private final RulingStore rulings;
  private final Clock clock;

  SubmissionRows(
      DSLContext sql,
      JsonMapper json,
      ReleaseStore releases,
      ScoreVersions versions,
      RulingStore rulings,
      Clock clock) {
    this.sql = sql;
    this.json = json;
    this.releases = releases;
    this.versions = versions;
    this.rulings = rulings;
    this.clock = clock;
  }

  /** What hangs on the submissions that are read together. */
  private record Around(
      Map<UUID, Map<Split, Double>> scores,
      Map<UUID, Released> released,
      Map<UUID, String> scorers,
      Map<UUID, String> rulings) {}

  /**
   * @param rows with all fields of the submission and the address, scorer and close of its
   *     benchmark
   */
  List<Submission> read(Result<? extends Record> rows) {
    var ids = rows.getValues(S.ID);
    var around =
        new Around(
            scores(rows.stream().filter(this::closed).map(row -> row.get(S.ID)).toList()),
            releases.of(ids),
            versions.scorers(ids),
            rulings.reasons(
                rows.getValues(S.RULING_ID).stream().filter(Objects::nonNull).toList()));
    return rows.map(row -> submission(row, around));
  }

  /** The scores themselves, of those that show them. */
  private Map<UUID, Map<Split, Double>> scores(List<UUID> submissions) {
    if (submissions.isEmpty()) return Map.of();
    var scores = new HashMap<UUID, Map<Split, Double>>();
    sql.select(P.SUBMISSION_ID, P.SPLIT, P.SCORE)
        .from(P)
        .where(P.SUBMISSION_ID.in(submissions))
        .forEach(
            r ->
                scores
                    .computeIfAbsent(r.value1(), id -> new EnumMap<>(Split.class))
                    .put(Split.valueOf(r.value2()), r.value3()));
    return scores;
  }

  private Submission submission(Record row, Around around) {
    return new Submission(
        row.get(S.ID),
        row.get(S.BENCHMARK_ID),
        new Address(row.get(B.NAMESPACE), row.get(B.NAME)),
        row.get(S.ENTRY),
        row.get(S.NAMESPACE_ID),
        row.get(S.SUBMITTER_ID),
        row.get(S.RUN_ID),
        row.get(S.ARTIFACT_PATH),
        row.get(S.FILE_SHA256),
        SubmissionState.valueOf(row.get(S.STATE)),
        json.readValue(row.get(S.REPORT), ValidationReport.class),
        row.get(S.FAILURE),
        row.get(S.SUBMITTED_AT),
        row.get(S.SCORED_AT),
        shown(row, around),
        setAside(row, around));
  }

  private Map<Split, Double> shown(Record row, Around around) {
    var id = row.get(S.ID);
    if (closed(row)) return around.scores().getOrDefault(id, Map.of());
    var released = around.released().get(id);
    return released == null || released.value() == null
        ? Map.of()
        : Map.of(Split.PUBLIC, released.value());
  }

  private @Nullable SetAside setAside(Record row, Around around) {
    if (row.get(S.RULING_ID) != null) return disqualified(row, around);
    if (!row.get(S.STATE).equals(SubmissionState.SCORED.name())) return null;
    var id = row.get(S.ID);
    if (!row.get(B.SCORER).equals(around.scorers().get(id))) {
      return new SetAside(
          Why.STALE, "its score is of an earlier scorer or of earlier labels; it is scored again");
    }
    var released = around.released().get(id);
    if (closed(row) || (released != null && released.value() != null)) return null;
    return new SetAside(
        Why.NOT_RELEASED,
        "it is not better than its owner's best by more than chance explains, so its score is not"
            + " shown before the close");
  }

  private static SetAside disqualified(Record row, Around around) {
    var reason = around.rulings().getOrDefault(row.get(S.RULING_ID), "");
    return new SetAside(Why.DISQUALIFIED, "it was disqualified: " + reason);
  }

  /** By the clock, whoever wrote it down. */
  private boolean closed(Record row) {
    return BenchmarkRows.closedAt(row.get(B.CLOSED_AT), row.get(B.ENDS_AT), clock.instant())
        != null;
  }
}
