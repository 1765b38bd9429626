package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.run.Runs;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Hands predictions in. A file is checked at once and kept only if it is valid; its score follows.
 * What is seen of a submission beyond its entry is for the submitter's namespace, the organisers
 * and the reviewers.
 */
@Service
public class Submissions {
  private final Benchmarks benchmarks;
  private final Blinds blinds;
  private final BenchmarkStore benchmarkStore;
  private final SubmissionStore store;
  private final Scorer scorer;
  private final HandIn handIn;
  private final SubmissionIntake intake;
  private final Veil veil;
  private final ScoringQueue queue;
  private final Runs runs;
  private final Access access;
  private final Clock clock;

  Submissions(
      Benchmarks benchmarks,
      Blinds blinds,
      BenchmarkStore benchmarkStore,
      SubmissionStore store,
      Scorer scorer,
      HandIn handIn,
      SubmissionIntake intake,
      Veil veil,
      ScoringQueue queue,
      Runs runs,
      Access access,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.blinds = blinds;
    this.benchmarkStore = benchmarkStore;
    this.store = store;
    this.scorer = scorer;
    this.handIn = handIn;
    this.intake = intake;
    this.veil = veil;
    this.queue = queue;
    this.runs = runs;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Submits a file for the viewer's own namespace.
   *
   * @return state {@code REJECTED} with the reasons in its report, or {@code RECEIVED}
   * @throws AlreadyClosed if the benchmark takes no more submissions
   * @throws DailyLimitReached if the file is valid and today's submissions are used up
   */
  public Submission submitFile(Viewer viewer, Address benchmark, String entry, InputStream csv) {
    return submitFile(viewer, benchmark, entry, csv, null);
  }

  /**
   * Submits a file for the viewer's own namespace, once for each key.
   *
   * @param key names the request: sent again, it gives back what the first one made
   * @throws Conflict if the key named a request for another entry
   */
  public Submission submitFile(
      Viewer viewer, Address benchmark, String entry, InputStream csv, @Nullable String key) {
    var origin = new Origin(entry, viewer.id(), null, null, key);
    return handIn.take(viewer, benchmarks.get(viewer, benchmark), origin, csv);
  }

  /**
   * Submits an artifact of a run, for the run's namespace.
   *
   * @throws NotFound if there is no such run or artifact, or none this viewer may see
   * @throws Forbidden if the run is not the viewer's to submit
   */
  public Submission submitRun(
      Viewer viewer, Address benchmark, String entry, UUID runId, String artifactPath) {
    return submitRun(viewer, benchmark, entry, runId, artifactPath, null);
  }

  /**
   * Submits an artifact of a run, once for each key.
   *
   * @param key names the request: sent again, it gives back what the first one made
   * @throws Conflict if the key named a request for another entry
   */
  public Submission submitRun(
      Viewer viewer,
      Address benchmark,
      String entry,
      UUID runId,
      String artifactPath,
      @Nullable String key) {
    var run = runs.get(viewer, runId);
    access.requireWrite(viewer, run.namespaceId());
    var origin = new Origin(entry, run.namespaceId(), runId, artifactPath, key);
    return handIn.take(
        viewer,
        benchmarks.get(viewer, benchmark),
        origin,
        runs.openArtifact(viewer, runId, artifactPath));
  }

  /**
   * Takes a submission back that has no score yet; it counts against no limit then.
   *
   * @throws NotFound if there is none, or none this viewer may see
   * @throws Forbidden if it is another's
   * @throws Conflict if it has a score, or was not waiting for one
   */
  public Submission cancel(Viewer viewer, UUID id) {
    var submission = get(viewer, id);
    access.requireWrite(viewer, submission.namespaceId());
    if (!queue.cancel(id, clock.instant())) {
      throw new Conflict(
          "“%s” does not wait for a score any more, so it was not taken back."
              .formatted(submission.entry()));
    }
    return get(viewer, id);
  }

  /**
   * @throws NotFound if there is none, or none this viewer may see more of than its entry
   */
  public Submission get(Viewer viewer, UUID id) {
    return store
        .find(id)
        .flatMap(submission -> seen(viewer, submission))
        .orElseThrow(() -> new NotFound("submission", id));
  }

  /** Those of a benchmark that the viewer may see, the newest first. */
  public List<Submission> of(Viewer viewer, Benchmark benchmark) {
    benchmarks.byId(viewer, benchmark.id());
    var all = seesAll(viewer, benchmark);
    return store.of(benchmark.id()).stream()
        .filter(s -> all || viewer.namespaces().contains(s.namespaceId()))
        .map(s -> veil.over(viewer, benchmark, s))
        .toList();
  }

  /** Those made from a run, the newest first, as far as the viewer may see them. */
  public List<Submission> ofRun(Viewer viewer, UUID runId) {
    return store.ofRun(runId).stream().flatMap(s -> seen(viewer, s).stream()).toList();
  }

  /** How many more submissions this person may have scored today for the own namespace. */
  public int left(Viewer viewer, Benchmark benchmark) {
    return allowance(viewer, benchmark, viewer.id()).left();
  }

  /** What this person may still have scored for a namespace. */
  public Allowance allowance(Viewer viewer, Benchmark benchmark, UUID namespaceId) {
    return intake.left(viewer, benchmark, namespaceId);
  }

  /**
   * Whether others' scores, places and numbers are hidden from a submission until its phase ends.
   */
  public boolean veiled(Benchmark benchmark, Submission submission) {
    return veil.covers(benchmark, submission);
  }

  /** The names of the classes, for those who prepare a file; empty for numbers. */
  public List<String> classes(Viewer viewer, Benchmark benchmark) {
    benchmarks.byId(viewer, benchmark.id());
    return scorer.classes(benchmarkStore.hidden(benchmark.id()));
  }

  private Optional<Submission> seen(Viewer viewer, Submission submission) {
    return benchmarkStore
        .find(viewer, submission.benchmarkId())
        .filter(b -> viewer.namespaces().contains(submission.namespaceId()) || seesAll(viewer, b))
        .map(b -> veil.over(viewer, b, submission));
  }

  private boolean seesAll(Viewer viewer, Benchmark benchmark) {
    return benchmarks.organises(viewer, benchmark)
        || (benchmarks.reviews(viewer, benchmark) && blinds.over(viewer, benchmark).isEmpty());
  }
}
