package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_PICK;
import static java.util.stream.Collectors.groupingBy;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.LeaderboardPick;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which submissions stand on the private part, where the rules let participants choose. Who does
 * not choose stands with as many, those of the best public scores. What was disqualified takes
 * nobody's place: neither among the best, nor as a choice that leaves nothing else to stand.
 */
@Service
@Transactional
public class FinalPicks {
  private static final LeaderboardPick P = LEADERBOARD_PICK;

  private final DSLContext sql;
  private final BenchmarkStore benchmarks;
  private final Submissions submissions;
  private final Access access;
  private final Clock clock;

  FinalPicks(
      DSLContext sql,
      BenchmarkStore benchmarks,
      Submissions submissions,
      Access access,
      Clock clock) {
    this.sql = sql;
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Chooses a submission, or takes the choice back.
   *
   * @throws NotFound if there is no such submission, or none this viewer may see
   * @throws dev.touchstone.base.Forbidden if it is another's
   * @throws Conflict if there is nothing to choose, or too many are chosen
   * @throws AlreadyClosed once the private scores are shown
   */
  public void choose(Viewer viewer, UUID submissionId, boolean chosen) {
    var submission = submissions.get(viewer, submissionId);
    access.requireWrite(viewer, submission.namespaceId());
    var benchmark = benchmarks.locked(submission.benchmarkId());
    if (!benchmark.open()) throw new AlreadyClosed(benchmark.address());
    if (chosen) add(viewer, benchmark, submission);
    else sql.deleteFrom(P).where(P.SUBMISSION_ID.eq(submissionId)).execute();
  }

  /** The choices of the namespaces that the viewer is in. */
  @Transactional(readOnly = true)
  public Set<UUID> of(Viewer viewer, Benchmark benchmark) {
    return sql.select(P.SUBMISSION_ID)
        .from(P)
        .where(P.BENCHMARK_ID.eq(benchmark.id()), P.NAMESPACE_ID.in(viewer.namespaces()))
        .fetchSet(P.SUBMISSION_ID);
  }

  /** Those that stand on the private part. */
  @Transactional(readOnly = true)
  List<Submission> standing(Benchmark benchmark, List<Submission> all) {
    if (benchmark.rules().finalPicks() == 0) return all;
    var chosen =
        sql.select(P.SUBMISSION_ID)
            .from(P)
            .where(P.BENCHMARK_ID.eq(benchmark.id()))
            .fetchSet(P.SUBMISSION_ID);
    return all.stream().collect(groupingBy(Submission::namespaceId)).values().stream()
        .flatMap(theirs -> standing(benchmark, theirs, chosen))
        .toList();
  }

  private void add(Viewer viewer, Benchmark benchmark, Submission submission) {
    var most = benchmark.rules().finalPicks();
    if (most == 0) throw new Conflict("Here each entry stands with its best public score.");
    if (!submission.state().counts()) throw new Conflict("This submission has no score to stand.");
    var others =
        sql.fetchCount(
            P,
            P.BENCHMARK_ID.eq(benchmark.id()),
            P.NAMESPACE_ID.eq(submission.namespaceId()),
            P.SUBMISSION_ID.ne(submission.id()));
    if (others >= most) {
      throw new Conflict("%d are chosen already. Take one back first.".formatted(others));
    }
    Upsert.execute(
        sql.insertInto(P)
            .set(P.SUBMISSION_ID, submission.id())
            .set(P.BENCHMARK_ID, benchmark.id())
            .set(P.NAMESPACE_ID, submission.namespaceId())
            .set(P.PICKED_BY, viewer.id())
            .set(P.PICKED_AT, clock.instant())
            .onConflictDoNothing());
  }

  private static Stream<Submission> standing(
      Benchmark benchmark, List<Submission> theirs, Set<UUID> chosen) {
    var fit = theirs.stream().filter(s -> !disqualified(s)).toList();
    var picked = fit.stream().filter(s -> chosen.contains(s.id())).toList();
    if (!picked.isEmpty()) return picked.stream();
    Comparator<Submission> ascending =
        Comparator.comparingDouble(s -> s.scores().getOrDefault(Split.PUBLIC, Double.NaN));
    return fit.stream()
        .filter(submission -> submission.scores().containsKey(Split.PUBLIC))
        .sorted(
            (benchmark.metric().higherIsBetter() ? ascending.reversed() : ascending)
                .thenComparing(Submission::submittedAt))
        .limit(benchmark.rules().finalPicks());
  }

  private static boolean disqualified(Submission submission) {
    var setAside = submission.setAside();
    return setAside != null && setAside.why() == SetAside.Why.DISQUALIFIED;
  }
}
