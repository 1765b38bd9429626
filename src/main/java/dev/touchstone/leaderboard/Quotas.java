package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.LeaderboardSubmission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may submit now, and lets exactly as many through as the limits say. */
@Component
class Quotas {
  private static final LeaderboardSubmission S = LEADERBOARD_SUBMISSION;

  private final DSLContext sql;
  private final BenchmarkStore benchmarks;
  private final Acceptances acceptances;
  private final Namespaces namespaces;
  private final Teams teams;
  private final Clock clock;

  Quotas(
      DSLContext sql,
      BenchmarkStore benchmarks,
      Acceptances acceptances,
      Namespaces namespaces,
      Teams teams,
      Clock clock) {
    this.sql = sql;
    this.benchmarks = benchmarks;
    this.acceptances = acceptances;
    this.namespaces = namespaces;
    this.teams = teams;
    this.clock = clock;
  }

  /**
   * Lets one submission through. The benchmark's row is locked until the transaction ends, so the
   * submission must be inserted in it: whoever comes next counts it.
   *
   * @throws AlreadyClosed if the benchmark closed meanwhile
   * @throws DailyLimitReached if today's submissions are used up
   * @throws TotalLimitReached if those of the phase or of the benchmark are
   * @throws BoardFull if it would be one entry more than are compared
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Turn admit(Viewer viewer, Submission submission) {
    var benchmark = benchmarks.locked(submission.benchmarkId());
    var owner = submission.namespaceId();
    var now = clock.instant();
    var phase = mayTakePart(viewer, benchmark, owner, now);
    requireLeft(new Counting(benchmark, phase, viewer.id(), owner, now));
    requireRoom(submission);
    return new Turn(phase.id(), benchmark.schedule().day(now));
  }

  /**
   * Whether a submission would be taken now if it is valid and there is something left, so that
   * nobody uploads for nothing.
   *
   * @throws AlreadyClosed if the benchmark takes no more submissions
   * @throws NoPhaseNow if it is between phases
   * @throws TermsNotAccepted if it has terms that the viewer has not accepted
   * @throws TeamTooLarge if the namespace has more members than allowed
   */
  @Transactional(readOnly = true)
  public void requireOpenTo(Viewer viewer, Benchmark benchmark, UUID namespaceId) {
    mayTakePart(viewer, benchmark, namespaceId, clock.instant());
  }

  /** What is left for this person and namespace. */
  @Transactional(readOnly = true)
  public Allowance left(Viewer viewer, Benchmark benchmark, UUID namespaceId) {
    var now = clock.instant();
    var phase = benchmark.schedule().at(now).orElse(null);
    var counting = new Counting(benchmark, phase, viewer.id(), namespaceId, now);
    return new Allowance(
        counting.perDay(),
        Math.max(0, counting.perDay() - used(counting, counting.today())),
        phase == null ? null : left(phase.inTotal(), used(counting, counting.thisPhase())),
        left(benchmark.rules().inTotal(), used(counting, DSL.noCondition())),
        benchmark.schedule().dayEnd(now));
  }

  /**
   * Lets a baseline through, whatever the limits on submissions say. The benchmark's row is locked
   * as in {@link #admit}.
   *
   * @throws BoardFull if it would be one entry more than are compared
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Turn admitBaseline(Submission baseline) {
    var benchmark = benchmarks.locked(baseline.benchmarkId());
    requireRoom(baseline);
    return uncounted(benchmark);
  }

  /** What is kept with a file that was refused. */
  Turn uncounted(Benchmark benchmark) {
    return new Turn(null, benchmark.schedule().day(clock.instant()));
  }

  private Phase mayTakePart(Viewer viewer, Benchmark benchmark, UUID namespaceId, Instant now) {
    if (!benchmark.open() || ended(benchmark, now)) throw new AlreadyClosed(benchmark.address());
    var schedule = benchmark.schedule();
    var phase =
        schedule
            .at(now)
            .orElseThrow(() -> new NoPhaseNow(benchmark, schedule.next(now).orElseThrow()));
    if (benchmark.rules().hasTerms() && acceptances.of(benchmark, viewer.id()).isEmpty()) {
      throw new TermsNotAccepted(benchmark.address());
    }
    requireTeamSize(benchmark, namespaceId);
    return phase;
  }

  private static boolean ended(Benchmark benchmark, Instant now) {
    var end = benchmark.schedule().end();
    return end != null && !now.isBefore(end);
  }

  private void requireTeamSize(Benchmark benchmark, UUID namespaceId) {
    var most = benchmark.rules().teamSize();
    if (most == null) return;
    var team = namespaces.byId(namespaceId);
    if (team.kind() != Namespace.Kind.TEAM) return;
    var members = teams.members(namespaceId).size();
    if (members > most) throw new TeamTooLarge(team.displayName(), members, most);
  }

  private void requireRoom(Submission submission) {
    var counted =
        S.BENCHMARK_ID.eq(submission.benchmarkId()).and(S.STATE.in(SubmissionState.counted()));
    var same = S.NAMESPACE_ID.eq(submission.namespaceId()).and(S.ENTRY.eq(submission.entry()));
    if (sql.fetchExists(S, counted, same)) return;
    var entries = sql.selectDistinct(S.NAMESPACE_ID, S.ENTRY).from(S).where(counted);
    if (sql.fetchCount(entries) >= Entries.MOST) throw new BoardFull(Entries.MOST);
  }

  private void requireLeft(Counting counting) {
    var schedule = counting.benchmark().schedule();
    if (used(counting, counting.today()) >= counting.perDay()) {
      throw new DailyLimitReached(
          counting.perDay(),
          schedule.zone(),
          Duration.between(counting.now(), schedule.dayEnd(counting.now())));
    }
    var phase = counting.phase();
    if (phase != null)
      requireLeft(phase.inTotal(), counting, counting.thisPhase(), "of this phase");
    requireLeft(
        counting.benchmark().rules().inTotal(), counting, DSL.noCondition(), "of this benchmark");
  }

  private void requireLeft(
      @Nullable Integer limit, Counting counting, Condition which, String words) {
    if (limit != null && used(counting, which) >= limit) throw new TotalLimitReached(limit, words);
  }

  private static @Nullable Integer left(@Nullable Integer limit, int used) {
    return limit == null ? null : Math.max(0, limit - used);
  }

  /** The larger of what the person has used and what the namespace has. */
  private int used(Counting counting, Condition which) {
    var person = count(counting, S.SUBMITTER_ID.eq(counting.person()).and(which));
    if (counting.benchmark().rules().countedBy() == CountedBy.PERSON) return person;
    return Math.max(person, count(counting, S.NAMESPACE_ID.eq(counting.namespace()).and(which)));
  }

  private int count(Counting counting, Condition which) {
    return sql.fetchCount(
        S,
        S.BENCHMARK_ID.eq(counting.benchmark().id()),
        S.PHASE_ID.isNotNull(),
        S.STATE.in(SubmissionState.counted()),
        which);
  }

  /** Whose submissions of when. */
  private record Counting(
      Benchmark benchmark, @Nullable Phase phase, UUID person, UUID namespace, Instant now) {
    int perDay() {
      return phase == null || phase.perDay() == null ? benchmark.rules().perDay() : phase.perDay();
    }

    Condition today() {
      return S.QUOTA_DAY.eq(benchmark.schedule().day(now).toString());
    }

    Condition thisPhase() {
      return phase == null ? DSL.falseCondition() : S.PHASE_ID.eq(phase.id());
    }
  }
}
