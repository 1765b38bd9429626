package dev.touchstone.verification;

import static dev.touchstone.base.db.Tables.VERIFICATION;
import static dev.touchstone.base.db.Tables.VERIFICATION_FINDING;
import static dev.touchstone.base.db.Tables.VERIFICATION_OFFER;

import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.records.VerificationRecord;
import dev.touchstone.leaderboard.Split;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of verifications, their findings, and the offers of owners. */
@Repository
class VerificationStore {
  private final DSLContext sql;

  VerificationStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * @return false if one of the same submission is running
   */
  boolean insert(Case made) {
    var row = row(made);
    row.setRunningSubmissionId(made.running() ? made.submissionId() : null);
    return Upsert.execute(sql.insertInto(VERIFICATION).set(row).onConflictDoNothing()) == 1;
  }

  Optional<Case> find(UUID id) {
    return fetch(VERIFICATION.ID.eq(id)).stream().findFirst();
  }

  /** Of one benchmark, the newest first. */
  List<Case> of(UUID benchmark) {
    return fetch(VERIFICATION.BENCHMARK_ID.eq(benchmark));
  }

  /** Of these submissions, the newest first. */
  List<Case> of(Collection<UUID> submissions) {
    return fetch(VERIFICATION.SUBMISSION_ID.in(submissions));
  }

  /**
   * The submissions that this namespace, or this person, had re-run as owners of their entries.
   * What was stopped, or could not be re-run, told nothing and is left out.
   */
  List<UUID> asked(UUID benchmark, UUID namespace, UUID person) {
    return sql.select(VERIFICATION.SUBMISSION_ID)
        .from(VERIFICATION)
        .where(
            VERIFICATION.BENCHMARK_ID.eq(benchmark),
            VERIFICATION.STARTER_ROLE.eq(Starter.OWNER.name()),
            VERIFICATION.OBSTACLE.isNull(),
            VERIFICATION.STATE.ne(VerificationState.CANCELLED.name()),
            VERIFICATION.NAMESPACE_ID.eq(namespace).or(VERIFICATION.STARTER_ID.eq(person)))
        .fetch(VERIFICATION.SUBMISSION_ID);
  }

  List<Case> running() {
    return fetch(VERIFICATION.STATE.eq(VerificationState.RUNNING.name()));
  }

  /** Claims the right to change it until the transaction ends, and gives it as it is now. */
  Case lock(UUID id) {
    return sql.selectFrom(VERIFICATION)
        .where(VERIFICATION.ID.eq(id))
        .forUpdate()
        .fetchSingle(VerificationStore::read);
  }

  void done(UUID id, Verdict verdict, @Nullable Obstacle obstacle, boolean identical, Instant at) {
    sql.update(VERIFICATION)
        .set(VERIFICATION.STATE, VerificationState.DONE.name())
        .setNull(VERIFICATION.RUNNING_SUBMISSION_ID)
        .set(VERIFICATION.VERDICT, verdict.name())
        .set(VERIFICATION.OBSTACLE, obstacle == null ? null : obstacle.name())
        .set(VERIFICATION.IDENTICAL, identical)
        .set(VERIFICATION.ENDED_AT, at)
        .where(VERIFICATION.ID.eq(id))
        .execute();
  }

  void cancelled(UUID id, Instant at) {
    sql.update(VERIFICATION)
        .set(VERIFICATION.STATE, VerificationState.CANCELLED.name())
        .setNull(VERIFICATION.RUNNING_SUBMISSION_ID)
        .set(VERIFICATION.ENDED_AT, at)
        .where(VERIFICATION.ID.eq(id))
        .execute();
  }

  /** In place of what was found before. */
  void find(UUID id, Map<Split, Finding> findings) {
    sql.deleteFrom(VERIFICATION_FINDING)
        .where(VERIFICATION_FINDING.VERIFICATION_ID.eq(id))
        .execute();
    findings.forEach((split, finding) -> insert(id, split, finding));
  }

  private void insert(UUID id, Split split, Finding finding) {
    sql.insertInto(VERIFICATION_FINDING)
        .set(VERIFICATION_FINDING.VERIFICATION_ID, id)
        .set(VERIFICATION_FINDING.SPLIT, split.name())
        .set(VERIFICATION_FINDING.CLAIMED, finding.claimed())
        .set(VERIFICATION_FINDING.CLAIMED_LOW, finding.claimedLow())
        .set(VERIFICATION_FINDING.CLAIMED_HIGH, finding.claimedHigh())
        .set(VERIFICATION_FINDING.MEAN, finding.mean())
        .set(VERIFICATION_FINDING.MARGIN, finding.margin())
        .set(VERIFICATION_FINDING.RERUNS, finding.reruns())
        .execute();
  }

  Map<UUID, Map<Split, Finding>> findings(Collection<UUID> ids) {
    var found = new HashMap<UUID, Map<Split, Finding>>();
    sql.selectFrom(VERIFICATION_FINDING)
        .where(VERIFICATION_FINDING.VERIFICATION_ID.in(ids))
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.getVerificationId(), id -> new EnumMap<>(Split.class))
                    .put(
                        Split.valueOf(row.getSplit()),
                        Finding.kept(
                            row.getClaimed(),
                            row.getClaimedLow(),
                            row.getClaimedHigh(),
                            row.getMean(),
                            row.getMargin(),
                            row.getReruns())));
    return found;
  }

  /** A later offer takes the place of an earlier one. */
  void offer(UUID submission, UUID person, Instant at) {
    withdraw(submission);
    sql.insertInto(VERIFICATION_OFFER)
        .set(VERIFICATION_OFFER.SUBMISSION_ID, submission)
        .set(VERIFICATION_OFFER.PERSON_ID, person)
        .set(VERIFICATION_OFFER.OFFERED_AT, at)
        .execute();
  }

  void withdraw(UUID submission) {
    sql.deleteFrom(VERIFICATION_OFFER)
        .where(VERIFICATION_OFFER.SUBMISSION_ID.eq(submission))
        .execute();
  }

  /** Who offered the submission. */
  Optional<UUID> offerer(UUID submission) {
    return sql.select(VERIFICATION_OFFER.PERSON_ID)
        .from(VERIFICATION_OFFER)
        .where(VERIFICATION_OFFER.SUBMISSION_ID.eq(submission))
        .fetchOptional(VERIFICATION_OFFER.PERSON_ID);
  }

  private List<Case> fetch(Condition which) {
    return sql.selectFrom(VERIFICATION)
        .where(which)
        .orderBy(VERIFICATION.STARTED_AT.desc(), VERIFICATION.ID.desc())
        .fetch(VerificationStore::read);
  }

  private static VerificationRecord row(Case made) {
    var row = new VerificationRecord();
    row.setId(made.id());
    row.setBenchmarkId(made.benchmarkId());
    row.setSubmissionId(made.submissionId());
    row.setNamespaceId(made.namespaceId());
    row.setStarterId(made.starterId());
    row.setStarterRole(made.role().name());
    row.setStandInId(made.standInId());
    row.setRunId(made.runId());
    row.setState(made.state().name());
    row.setVerdict(made.verdict() == null ? null : made.verdict().name());
    row.setObstacle(made.obstacle() == null ? null : made.obstacle().name());
    row.setIdentical(made.identical());
    row.setStartedAt(made.startedAt());
    row.setEndedAt(made.endedAt());
    return row;
  }

  private static Case read(VerificationRecord row) {
    return new Case(
        row.getId(),
        row.getBenchmarkId(),
        row.getSubmissionId(),
        row.getNamespaceId(),
        row.getStarterId(),
        Starter.valueOf(row.getStarterRole()),
        row.getStandInId(),
        row.getRunId(),
        VerificationState.valueOf(row.getState()),
        row.getVerdict() == null ? null : Verdict.valueOf(row.getVerdict()),
        row.getObstacle() == null ? null : Obstacle.valueOf(row.getObstacle()),
        row.getIdentical(),
        row.getStartedAt(),
        row.getEndedAt());
  }
}
