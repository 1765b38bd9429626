package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.DataDirectory;
import dev.touchstone.base.Ids;
import dev.touchstone.leaderboard.score.ValidationReport;
import dev.touchstone.storage.Blobs;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Checks a file on its way in and keeps what is valid. */
@Component
class HandIn {
  private final BenchmarkStore benchmarks;
  private final SubmissionStore store;
  private final SubmissionRequests requests;
  private final SubmissionIntake intake;
  private final Scorer scorer;
  private final Blobs blobs;
  private final Path incoming;
  private final Clock clock;

  HandIn(
      BenchmarkStore benchmarks,
      SubmissionStore store,
      SubmissionRequests requests,
      SubmissionIntake intake,
      Scorer scorer,
      Blobs blobs,
      DataDirectory data,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.store = store;
    this.requests = requests;
    this.intake = intake;
    this.scorer = scorer;
    this.blobs = blobs;
    this.incoming = data.below("incoming");
    this.clock = clock;
  }

  /** Takes a file; a request that came before gives back what it made. */
  Submission take(Viewer viewer, Benchmark benchmark, Origin origin, InputStream csv) {
    var before = before(viewer, benchmark, origin);
    if (before.isPresent()) return before.get();
    try {
      return submit(viewer, benchmark, origin, csv);
    } catch (DuplicateKeyException sameRequestCameFirst) {
      return before(viewer, benchmark, origin).orElseThrow(() -> sameRequestCameFirst);
    }
  }

  private Optional<Submission> before(Viewer viewer, Benchmark benchmark, Origin origin) {
    var before =
        Optional.ofNullable(origin.key())
            .flatMap(key -> requests.before(viewer, key))
            .flatMap(store::find);
    before.ifPresent(submission -> requireSame(submission, benchmark, origin));
    return before;
  }

  private static void requireSame(Submission before, Benchmark benchmark, Origin origin) {
    if (!before.benchmarkId().equals(benchmark.id()) || !before.entry().equals(origin.entry())) {
      throw new Conflict(
          "This Idempotency-Key named another submission before. Use a new key for a new one.");
    }
  }

  /**
   * Takes predictions that the organisers put up as a measure; they count against no limit but that
   * of the board.
   *
   * @throws BoardFull if it would be one entry more than are compared
   * @throws IllegalStateException if the predictions are not valid
   */
  Submission baseline(Viewer viewer, Benchmark benchmark, String entry, InputStream csv) {
    var origin = new Origin(entry, benchmark.namespaceId(), null, null, null);
    try (var file = Incoming.of(csv, incoming)) {
      var report = scorer.read(benchmarks.hidden(benchmark.id()), file::open).report();
      if (!report.valid()) throw new IllegalStateException("A baseline is faulty: " + report);
      var sha256 = blobs.put(file.path()).sha256();
      var made = made(viewer, benchmark, origin, report, sha256);
      intake.baseline(viewer, benchmark, made);
      return made;
    }
  }

  private Submission submit(Viewer viewer, Benchmark benchmark, Origin origin, InputStream csv) {
    intake.requireOpenTo(viewer, benchmark, origin.namespaceId());
    try (var file = Incoming.of(csv, incoming)) {
      var report = scorer.read(benchmarks.hidden(benchmark.id()), file::open).report();
      return report.valid()
          ? accept(viewer, benchmark, origin, report, file)
          : refuse(viewer, benchmark, origin, report);
    }
  }

  private Submission accept(
      Viewer viewer, Benchmark benchmark, Origin origin, ValidationReport report, Incoming file) {
    var sha256 = blobs.put(file.path()).sha256();
    var made = made(viewer, benchmark, origin, report, sha256);
    intake.accept(viewer, benchmark, made, origin.key());
    return made;
  }

  private Submission refuse(
      Viewer viewer, Benchmark benchmark, Origin origin, ValidationReport report) {
    var refused = made(viewer, benchmark, origin, report, null);
    intake.refuse(viewer, benchmark, refused, origin.key());
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
        Map.of(),
        null);
  }
}
