package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.base.OneLook;
import dev.touchstone.base.db.tables.LeaderboardBenchmark;
import dev.touchstone.base.db.tables.LeaderboardScore;
import dev.touchstone.base.db.tables.LeaderboardSubmission;
import dev.touchstone.leaderboard.score.Estimate;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of submissions and their scores. Who may see what is decided by those who ask. */
@Component
class SubmissionStore {
  private static final LeaderboardSubmission S = LEADERBOARD_SUBMISSION;
  private static final LeaderboardScore P = LEADERBOARD_SCORE;
  private static final LeaderboardBenchmark B = LEADERBOARD_BENCHMARK;

  private final DSLContext sql;
  private final JsonMapper json;
  private final SubmissionRows submissionRows;

  SubmissionStore(DSLContext sql, JsonMapper json, SubmissionRows submissionRows) {
    this.sql = sql;
    this.json = json;
    this.submissionRows = submissionRows;
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
    return OneLook.once(new AllOf(benchmark), () -> fetch(S.BENCHMARK_ID.eq(benchmark)));
  }

  private record AllOf(UUID benchmark) {}

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

  /** The score itself, for those who decide what of it is shown. */
  Optional<Estimate> estimate(UUID submission, Split split) {
    return sql.select(P.SCORE, P.ROWS_SCORED, P.RESAMPLED)
        .from(P)
        .where(P.SUBMISSION_ID.eq(submission), P.SPLIT.eq(split.name()))
        .fetchOptional(r -> estimate(r.value1(), r.value2(), r.value3()));
  }

  /** How many people handed something in that was scored. */
  int submitters(UUID benchmark) {
    return sql.fetchCount(
        sql.selectDistinct(S.SUBMITTER_ID)
            .from(S)
            .where(S.BENCHMARK_ID.eq(benchmark), S.STATE.eq(SubmissionState.SCORED.name())));
  }

  private static Estimate estimate(double value, int units, byte[] resampled) {
    return new Estimate(value, units, EstimateStore.numbers(resampled));
  }

  private void score(UUID submission, Split split, Estimate estimate, String binding, Instant at) {
    sql.insertInto(P)
        .set(P.SUBMISSION_ID, submission)
        .set(P.SPLIT, split.name())
        .set(P.SCORE, estimate.value())
        .set(P.ROWS_SCORED, estimate.units())
        .set(P.RESAMPLED, bytes(estimate.resampled()))
        .set(P.BINDING, binding)
        .set(P.SCORED_AT, at)
        .execute();
  }

  private List<Submission> fetch(Condition which) {
    return submissionRows.read(
        sql.select(S.fields())
            .select(B.NAMESPACE, B.NAME, B.CLOSED_AT, B.ENDS_AT, B.SCORER)
            .from(S)
            .join(B)
            .on(B.ID.eq(S.BENCHMARK_ID))
            .where(which)
            .orderBy(S.SUBMITTED_AT.desc(), S.ID.desc())
            .fetch());
  }

  private static byte[] bytes(double[] values) {
    var buffer = ByteBuffer.allocate(values.length * Double.BYTES);
    buffer.asDoubleBuffer().put(values);
    return buffer.array();
  }
}
