package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.DataDirectory;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.ValidationReport;
import dev.touchstone.run.Runs;
import dev.touchstone.storage.Blobs;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Hands predictions in. A file is checked at once and kept only if it is valid; its score follows.
 * What is seen of a submission beyond its entry is for the submitter's namespace, the organisers
 * and the reviewers.
 */
@Service
public class Submissions {
  /** A name that is safe in any file or sheet it is exported to. */
  private static final Pattern ENTRY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]{0,79}");

  private final Benchmarks benchmarks;
  private final BenchmarkStore benchmarkStore;
  private final SubmissionStore store;
  private final Scorer scorer;
  private final SubmissionIntake intake;
  private final Veil veil;
  private final Runs runs;
  private final Access access;
  private final Blobs blobs;
  private final Path incoming;
  private final Clock clock;

  Submissions(
      Benchmarks benchmarks,
      BenchmarkStore benchmarkStore,
      SubmissionStore store,
      Scorer scorer,
      SubmissionIntake intake,
      Veil veil,
      Runs runs,
      Access access,
      Blobs blobs,
      DataDirectory data,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.benchmarkStore = benchmarkStore;
    this.store = store;
    this.scorer = scorer;
    this.intake = intake;
    this.veil = veil;
    this.runs = runs;
    this.access = access;
    this.blobs = blobs;
    this.incoming = data.below("incoming");
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
    return submit(viewer, benchmarks.get(viewer, benchmark), new Origin(entry, viewer.id()), csv);
  }

  /**
   * Submits an artifact of a run, for the run's namespace.
   *
   * @throws NotFound if there is no such run or artifact, or none this viewer may see
   * @throws dev.touchstone.base.Forbidden if the run is not the viewer's to submit
   */
  public Submission submitRun(
      Viewer viewer, Address benchmark, String entry, UUID runId, String artifactPath) {
    var run = runs.get(viewer, runId);
    access.requireWrite(viewer, run.namespaceId());
    var origin = new Origin(entry, run.namespaceId(), runId, artifactPath);
    return submit(
        viewer,
        benchmarks.get(viewer, benchmark),
        origin,
        runs.openArtifact(viewer, runId, artifactPath));
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

  private Submission submit(Viewer viewer, Benchmark benchmark, Origin origin, InputStream csv) {
    intake.requireOpenTo(viewer, benchmark, origin.namespaceId());
    try (var file = Incoming.of(csv, incoming)) {
      var report = scorer.read(benchmarkStore.hidden(benchmark.id()), file::open).report();
      return report.valid()
          ? accept(viewer, benchmark, origin, report, file)
          : refuse(viewer, benchmark, origin, report);
    }
  }

  private Submission accept(
      Viewer viewer, Benchmark benchmark, Origin origin, ValidationReport report, Incoming file) {
    var sha256 = blobs.put(file.path()).sha256();
    var made = made(viewer, benchmark, origin, report, sha256);
    intake.accept(viewer, benchmark, made);
    return made;
  }

  private Submission refuse(
      Viewer viewer, Benchmark benchmark, Origin origin, ValidationReport report) {
    var refused = made(viewer, benchmark, origin, report, null);
    intake.refuse(benchmark, refused);
    return refused;
  }

  private Submission made(
      Viewer viewer,
      Benchmark benchmark,
      Origin origin,
      ValidationReport report,
      @Nullable String sha256) {
    return new Submission(
        Ids.next(),
        benchmark.id(),
        benchmark.address(),
        origin.entry(),
        origin.namespaceId(),
        viewer.id(),
        origin.runId(),
        origin.artifactPath(),
        sha256,
        sha256 == null ? SubmissionState.REJECTED : SubmissionState.RECEIVED,
        report,
        null,
        clock.instant(),
        null,
        Map.of());
  }

  private Optional<Submission> seen(Viewer viewer, Submission submission) {
    return benchmarkStore
        .find(viewer, submission.benchmarkId())
        .filter(b -> viewer.namespaces().contains(submission.namespaceId()) || seesAll(viewer, b))
        .map(b -> veil.over(viewer, b, submission));
  }

  private boolean seesAll(Viewer viewer, Benchmark benchmark) {
    return benchmarks.organises(viewer, benchmark) || benchmarks.reviews(viewer, benchmark);
  }

  /** Where a submission comes from and under which name it stands on the board. */
  private record Origin(
      String entry, UUID namespaceId, @Nullable UUID runId, @Nullable String artifactPath) {
    Origin {
      entry = entry.strip();
      if (!ENTRY.matcher(entry).matches()) {
        throw new InvalidInput(
            "An entry's name has up to 80 letters, digits, spaces and . _ + -, a letter or digit first.");
      }
    }

    Origin(String entry, UUID namespaceId) {
      this(entry, namespaceId, null, null);
    }
  }
}
