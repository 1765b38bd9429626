package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.base.Address;
import dev.touchstone.base.db.tables.LeaderboardScore;
import dev.touchstone.base.db.tables.LeaderboardSubmission;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.ValidationReport;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of submissions and their scores. Who may see what is decided by those who ask. */
@Component
class SubmissionStore {
  private static final LeaderboardSubmission S = LEADERBOARD_SUBMISSION;
  private static final LeaderboardScore P = LEADERBOARD_SCORE;

  private final DSLContext sql;
  private final JsonMapper json;
  private final Clock clock;

  SubmissionStore(DSLContext sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  void insert(Submission made, Turn turn) {
    sql.insertInto(S)
        .set(S.ID, made.id())
        .set(S.BENCHMARK_ID, made.benchmarkId())
        .set(S.ENTRY, made.entry())
        .set(S.NAMESPACE_ID, made.namespaceId())
        .set(S.SUBMITTER_ID, made.submitterId())
        .set(S.RUN_ID, made.runId())
        .set(S.ARTIFACT_PATH, made.artifactPath())
        .set(S.FILE_SHA256, made.fileSha256())
        .set(S.STATE, made.state().name())
        .set(S.REPORT, json.writeValueAsString(made.report()))
        .set(S.QUOTA_DAY, turn.day().toString())
        .set(S.PHASE_ID, turn.phaseId())
        .set(S.SUBMITTED_AT, made.submittedAt())
        .execute();
  }

  Optional<Submission> find(UUID id) {
    return fetch(S.ID.eq(id)).stream().findFirst();
  }

  /** Of one benchmark, the newest first. */
  List<Submission> of(UUID benchmark) {
    return fetch(S.BENCHMARK_ID.eq(benchmark));
  }

  List<Submission> ofRun(UUID run) {
    return fetch(S.RUN_ID.eq(run));
  }

  /** Takes it from one state to another; false where it was not in the first. */
  boolean move(UUID submission, SubmissionState from, SubmissionState to) {
    return sql.update(S)
            .set(S.STATE, to.name())
            .where(S.ID.eq(submission), S.STATE.eq(from.name()))
            .execute()
        == 1;
  }

  /** Keeps scores in place of those of an earlier scorer. */
  void scored(UUID submission, Map<Split, Estimate> scores, String binding, Instant at) {
    sql.deleteFrom(P).where(P.SUBMISSION_ID.eq(submission)).execute();
    scores.forEach((split, estimate) -> score(submission, split, estimate, binding, at));
    sql.update(S)
        .set(S.STATE, SubmissionState.SCORED.name())
        .set(S.SCORED_AT, at)
        .where(S.ID.eq(submission))
        .execute();
  }

  void failed(UUID submission, String reason) {
    sql.update(S).set(S.FAILURE, reason).where(S.ID.eq(submission)).execute();
  }

  /** What every scored submission of a benchmark reached on one part. */
  Map<UUID, Estimate> estimates(UUID benchmark, Split split) {
    return sql.select(P.SUBMISSION_ID, P.SCORE, P.ROWS_SCORED, P.RESAMPLED)
        .from(P)
        .join(S)
        .on(S.ID.eq(P.SUBMISSION_ID))
        .where(S.BENCHMARK_ID.eq(benchmark), P.SPLIT.eq(split.name()))
        .fetchMap(
            P.SUBMISSION_ID,
            r -> new Estimate(r.get(P.SCORE), r.get(P.ROWS_SCORED), numbers(r.get(P.RESAMPLED))));
  }

  private void score(UUID submission, Split split, Estimate estimate, String binding, Instant at) {
    sql.insertInto(P)
        .set(P.SUBMISSION_ID, submission)
        .set(P.SPLIT, split.name())
        .set(P.SCORE, estimate.value())
        .set(P.ROWS_SCORED, estimate.rows())
        .set(P.RESAMPLED, bytes(estimate.resampled()))
        .set(P.BINDING, binding)
        .set(P.SCORED_AT, at)
        .execute();
  }

  private List<Submission> fetch(Condition which) {
    var rows =
        sql.select(S.fields())
            .select(
                LEADERBOARD_BENCHMARK.NAMESPACE,
                LEADERBOARD_BENCHMARK.NAME,
                LEADERBOARD_BENCHMARK.CLOSED_AT,
                LEADERBOARD_BENCHMARK.ENDS_AT)
            .from(S)
            .join(LEADERBOARD_BENCHMARK)
            .on(LEADERBOARD_BENCHMARK.ID.eq(S.BENCHMARK_ID))
            .where(which)
            .orderBy(S.SUBMITTED_AT.desc(), S.ID.desc())
            .fetch();
    var scores = scores(rows.getValues(S.ID));
    return rows.map(row -> submission(row, scores.getOrDefault(row.get(S.ID), Map.of())));
  }

  private Map<UUID, Map<Split, Double>> scores(List<UUID> submissions) {
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

  /** Private scores leave here only when the benchmark is closed. */
  private Submission submission(Record row, Map<Split, Double> scores) {
    var shown = new EnumMap<Split, Double>(Split.class);
    shown.putAll(scores);
    if (!closed(row)) shown.remove(Split.PRIVATE);
    return new Submission(
        row.get(S.ID),
        row.get(S.BENCHMARK_ID),
        new Address(row.get(LEADERBOARD_BENCHMARK.NAMESPACE), row.get(LEADERBOARD_BENCHMARK.NAME)),
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
        shown);
  }

  private boolean closed(Record row) {
    var written = row.get(LEADERBOARD_BENCHMARK.CLOSED_AT);
    var endsAt = row.get(LEADERBOARD_BENCHMARK.ENDS_AT);
    return BenchmarkRows.closedAt(written, endsAt, clock.instant()) != null;
  }

  private static byte[] bytes(double[] values) {
    var buffer = ByteBuffer.allocate(values.length * Double.BYTES);
    buffer.asDoubleBuffer().put(values);
    return buffer.array();
  }

  private static double[] numbers(byte[] bytes) {
    var values = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
    return values;
  }
}
