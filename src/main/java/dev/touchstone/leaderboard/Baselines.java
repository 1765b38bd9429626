package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BASELINE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.LeaderboardBaseline;
import dev.touchstone.base.db.tables.LeaderboardSubmission;
import dev.touchstone.catalog.Datasets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Entries that organisers put up as a measure for the others. */
@Service
public class Baselines {
  private static final LeaderboardBaseline B = LEADERBOARD_BASELINE;
  private static final LeaderboardSubmission S = LEADERBOARD_SUBMISSION;

  private final DSLContext sql;
  private final Benchmarks benchmarks;
  private final SubmissionStore submissions;
  private final HandIn handIn;
  private final Datasets datasets;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  Baselines(
      DSLContext sql,
      Benchmarks benchmarks,
      SubmissionStore submissions,
      HandIn handIn,
      Datasets datasets,
      Access access,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.handIn = handIn;
    this.datasets = datasets;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds what anybody gets without looking at a feature: the most frequent class, the frequencies
   * of the classes, the mean and the median. The scorer scores them as it does every entry; they
   * count against no limit.
   *
   * @return what was handed in, without its scores yet
   * @throws AlreadyClosed if the benchmark takes no more submissions
   */
  public List<Submission> addSimplest(Viewer viewer, Address address) {
    var benchmark = organised(viewer, address);
    if (!benchmark.open()) throw new AlreadyClosed(address);
    var train = file(viewer, benchmark, "train.csv");
    var labels = train.values(train.column(benchmark.target()));
    var test = file(viewer, benchmark, "test.csv");
    var ids = test.values(test.column("id"));
    return SimplePrediction.of(benchmark.metric(), labels).stream()
        .map(simple -> handIn.baseline(viewer, benchmark, simple.name(), simple.csv(ids)))
        .peek(made -> remember(viewer, benchmark, made))
        .toList();
  }

  /**
   * Marks an entry as a baseline, or takes the mark off.
   *
   * @throws dev.touchstone.base.Forbidden if the viewer does not organise the benchmark
   */
  public void mark(Viewer viewer, Address address, UUID submissionId, boolean baseline) {
    var benchmark = organised(viewer, address);
    var submission =
        submissions
            .find(submissionId)
            .filter(s -> s.benchmarkId().equals(benchmark.id()))
            .orElseThrow(() -> new NotFound("submission", submissionId));
    if (baseline) remember(viewer, benchmark, submission);
    else forget(viewer, benchmark, submission);
  }

  /** Those of these submissions that stand for a baseline. */
  Set<UUID> among(Benchmark benchmark, Collection<UUID> asked) {
    return sql.select(S.ID)
        .from(S)
        .join(B)
        .on(
            B.BENCHMARK_ID.eq(S.BENCHMARK_ID),
            B.NAMESPACE_ID.eq(S.NAMESPACE_ID),
            B.ENTRY.eq(S.ENTRY))
        .where(S.BENCHMARK_ID.eq(benchmark.id()), AnyOf.of(S.ID, asked))
        .fetchSet(S.ID);
  }

  private Benchmark organised(Viewer viewer, Address address) {
    var benchmark = benchmarks.get(viewer, address);
    access.requireWrite(viewer, benchmark.namespaceId());
    return benchmark;
  }

  private void remember(Viewer viewer, Benchmark benchmark, Submission submission) {
    Upsert.execute(
        sql.insertInto(B)
            .set(B.BENCHMARK_ID, benchmark.id())
            .set(B.NAMESPACE_ID, submission.namespaceId())
            .set(B.ENTRY, submission.entry())
            .set(B.MARKED_BY, viewer.id())
            .set(B.MARKED_AT, clock.instant())
            .onConflictDoNothing());
    audit.record(viewer, "mark baseline", benchmark.address().toString(), submission.entry());
  }

  private void forget(Viewer viewer, Benchmark benchmark, Submission submission) {
    sql.deleteFrom(B)
        .where(
            B.BENCHMARK_ID.eq(benchmark.id()),
            B.NAMESPACE_ID.eq(submission.namespaceId()),
            B.ENTRY.eq(submission.entry()))
        .execute();
    audit.record(viewer, "unmark baseline", benchmark.address().toString(), submission.entry());
  }

  private SourceTable file(Viewer viewer, Benchmark benchmark, String path) {
    return SourceTable.of(path, () -> datasets.open(viewer, benchmark.dataVersionId(), path));
  }
}
