package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.ItemValues;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.storage.Blobs;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Shows scored submissions item by item to organisers and reviewers, and after the close to their
 * submitters. While a benchmark is open it shows rows of the public part alone, and no labels.
 */
@Service
public class ItemScores {
  private final Submissions submissions;
  private final Benchmarks benchmarks;
  private final BenchmarkStore benchmarkStore;
  private final ScoreVersions versions;
  private final References references;
  private final Scorer scorer;
  private final Blobs blobs;

  ItemScores(
      Submissions submissions,
      Benchmarks benchmarks,
      BenchmarkStore benchmarkStore,
      ScoreVersions versions,
      References references,
      Scorer scorer,
      Blobs blobs) {
    this.submissions = submissions;
    this.benchmarks = benchmarks;
    this.benchmarkStore = benchmarkStore;
    this.versions = versions;
    this.references = references;
    this.scorer = scorer;
    this.blobs = blobs;
  }

  /**
   * @throws NotFound if there is no such submission, none with a score, or none whose items this
   *     viewer may see now
   */
  public Items of(Viewer viewer, UUID submissionId) {
    var submission = submissions.get(viewer, submissionId);
    var benchmark = benchmarks.byId(viewer, submission.benchmarkId());
    if (submission.state() != SubmissionState.SCORED || !sees(viewer, benchmark)) {
      throw new NotFound("scored submission", submissionId);
    }
    return items(submission, benchmark, showsLabels(benchmark));
  }

  /** Whether this person may see items of submissions that they may see. */
  private boolean sees(Viewer viewer, Benchmark benchmark) {
    return !benchmark.open()
        || benchmarks.organises(viewer, benchmark)
        || benchmarks.reviews(viewer, benchmark);
  }

  /** An organiser or reviewer may take part, and would learn while others guess. */
  private static boolean showsLabels(Benchmark benchmark) {
    return !benchmark.open();
  }

  private Items items(Submission submission, Benchmark benchmark, boolean labels) {
    var hidden = benchmarkStore.hidden(benchmark.id());
    var reference = references.load(hidden.reference());
    var rows = benchmark.open() ? reference.rows(Split.PUBLIC) : all(reference);
    var predictions = predictions(hidden, submission);
    var truth = reference.truth(hidden.metric());
    return new Items(
        submission.id(),
        Arrays.stream(rows).mapToObj(i -> reference.rows().get(i).id()).toList(),
        Arrays.stream(rows).mapToObj(i -> reference.rows().get(i).split()).toList(),
        predictions.rows(rows),
        labels ? truth.rows(rows) : null,
        labels ? values(submission, hidden, reference, predictions, rows) : null);
  }

  private Predictions predictions(Hidden hidden, Submission submission) {
    var file = Objects.requireNonNull(submission.fileSha256(), "a scored file is kept");
    return Objects.requireNonNull(
        scorer.read(hidden, () -> blobs.open(file)).predictions(), "a scored file is valid");
  }

  /** As kept with the score; for scores that are older than keeping them, computed again. */
  private @Nullable ItemValues values(
      Submission submission,
      Hidden hidden,
      Reference reference,
      Predictions predictions,
      int[] rows) {
    return versions
        .items(submission.id())
        .map(blob -> ItemFile.read(blobs.open(blob)))
        .or(() -> Scorer.items(hidden, reference, predictions))
        .map(values -> values.rows(rows))
        .orElse(null);
  }

  private static int[] all(Reference reference) {
    return IntStream.range(0, reference.rows().size()).toArray();
  }
}
