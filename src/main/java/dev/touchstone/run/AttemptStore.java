package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_ATTEMPT;

import dev.touchstone.base.db.tables.records.RunAttemptRecord;
import dev.touchstone.run.Attempt.State;
import dev.touchstone.run.WorkQueue.Machine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The attempts and their leases. */
@Repository
class AttemptStore {

  /** How long a claim holds without being renewed. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext sql;
  private final JsonMapper json;
  private final Clock clock;

  AttemptStore(DSLContext sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  RunAttemptRecord open(UUID run, int number, String worker) {
    RunAttemptRecord attempt = new RunAttemptRecord();
    attempt.setToken(token());
    attempt.setRunId(run);
    attempt.setPlace(number);
    attempt.setWorker(worker);
    attempt.setState(State.LIVE.name());
    attempt.setClaimedAt(clock.instant());
    attempt.setLeaseUntil(clock.instant().plus(LEASE));
    attempt.setReported(0L);
    sql.executeInsert(attempt);
    return attempt;
  }

  /** The live attempt of this token, locked until the transaction ends. */
  Optional<RunAttemptRecord> find(String token) {
    return sql.selectFrom(RUN_ATTEMPT)
        .where(RUN_ATTEMPT.TOKEN.eq(token))
        .and(RUN_ATTEMPT.STATE.eq(State.LIVE.name()))
        .forUpdate()
        .fetchOptional();
  }

  /**
   * @throws AttemptLost if the token is not of a live attempt
   */
  RunAttemptRecord live(String token) {
    return find(token).orElseThrow(AttemptLost::new);
  }

  List<RunAttemptRecord> heldBy(String worker) {
    return sql.selectFrom(RUN_ATTEMPT)
        .where(RUN_ATTEMPT.WORKER.eq(worker))
        .and(RUN_ATTEMPT.STATE.eq(State.LIVE.name()))
        .orderBy(RUN_ATTEMPT.CLAIMED_AT)
        .fetch();
  }

  /** Tokens of attempts whose worker has not renewed them in time. */
  List<String> overdue() {
    return sql.select(RUN_ATTEMPT.TOKEN)
        .from(RUN_ATTEMPT)
        .where(RUN_ATTEMPT.STATE.eq(State.LIVE.name()))
        .and(RUN_ATTEMPT.LEASE_UNTIL.lt(clock.instant()))
        .fetch(RUN_ATTEMPT.TOKEN);
  }

  boolean overdue(RunAttemptRecord attempt) {
    return attempt.getLeaseUntil().isBefore(clock.instant());
  }

  void renew(RunAttemptRecord attempt) {
    attempt.setLeaseUntil(clock.instant().plus(LEASE));
    sql.executeUpdate(attempt);
  }

  void started(RunAttemptRecord attempt, Machine machine) {
    attempt.setStartedAt(clock.instant());
    attempt.setMachine(json.writeValueAsString(machine));
    sql.executeUpdate(attempt);
  }

  /** A report also renews the claim: it is a sign of life. */
  void reported(RunAttemptRecord attempt, long sequence) {
    attempt.setReported(sequence);
    attempt.setLeaseUntil(clock.instant().plus(LEASE));
    sql.executeUpdate(attempt);
  }

  void inputsChecked(RunAttemptRecord attempt, Instant at) {
    attempt.setInputsCheckedAt(at);
    sql.executeUpdate(attempt);
  }

  void close(RunAttemptRecord attempt, State state) {
    attempt.setState(state.name());
    attempt.setEndedAt(clock.instant());
    sql.executeUpdate(attempt);
  }

  /** The attempts of these runs, the first first. */
  Map<UUID, List<Attempt>> of(Collection<UUID> runs) {
    return sql
        .selectFrom(RUN_ATTEMPT)
        .where(RUN_ATTEMPT.RUN_ID.in(runs))
        .orderBy(RUN_ATTEMPT.PLACE)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                RunAttemptRecord::getRunId, Collectors.mapping(this::read, Collectors.toList())));
  }

  private Attempt read(RunAttemptRecord row) {
    return new Attempt(
        row.getPlace(),
        row.getWorker(),
        State.valueOf(row.getState()),
        row.getClaimedAt(),
        row.getStartedAt(),
        row.getEndedAt(),
        row.getInputsCheckedAt(),
        row.getMachine() == null ? null : json.readValue(row.getMachine(), Machine.class));
  }

  private static String token() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
