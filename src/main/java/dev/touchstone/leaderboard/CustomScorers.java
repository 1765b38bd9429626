package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an organiser's own scorer in place of a metric. The code is the organiser's and sees the
 * hidden labels; participants never see it, nor anything that it prints.
 */
@Service
@Transactional
public class CustomScorers {
  private final Benchmarks benchmarks;
  private final BenchmarkStore benchmarkStore;
  private final SubmissionStore submissions;
  private final CustomScorerStore store;
  private final AmendmentStore amendments;
  private final RuleChanges changes;
  private final Scorer scorer;
  private final CustomScoring scoring;
  private final Blobs blobs;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  CustomScorers(
      Benchmarks benchmarks,
      BenchmarkStore benchmarkStore,
      SubmissionStore submissions,
      CustomScorerStore store,
      AmendmentStore amendments,
      RuleChanges changes,
      Scorer scorer,
      CustomScoring scoring,
      Blobs blobs,
      Access access,
      Audit audit,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.benchmarkStore = benchmarkStore;
    this.submissions = submissions;
    this.store = store;
    this.amendments = amendments;
    this.changes = changes;
    this.scorer = scorer;
    this.scoring = scoring;
    this.blobs = blobs;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Has a benchmark scored by a file of code from now on, before anybody has handed anything in.
   *
   * @param file at most as large as its language allows
   * @throws NotFound if there is no such benchmark, or none this viewer may see
   * @throws Forbidden if the viewer does not organise it
   * @throws Conflict if there are submissions already
   * @throws InvalidInput if it is empty or too large, or the task has no custom scorers
   */
  public Benchmark use(
      Viewer viewer,
      Address address,
      ScorerLanguage language,
      InputStream file,
      boolean higherIsBetter) {
    var benchmark = benchmarks.get(viewer, address);
    access.requireWrite(viewer, benchmark.namespaceId());
    benchmarkStore.locked(benchmark.id());
    if (!submissions.of(benchmark.id()).isEmpty()) {
      throw new Conflict(
          "The scorer of %s can be replaced only before the first submission.".formatted(address));
    }
    var metric = metric(benchmark, higherIsBetter);
    var code = kept(language, file);
    store.give(benchmark.id(), code, metric, viewer, clock.instant());
    var reference = benchmarkStore.hidden(benchmark.id()).reference();
    amendments.replace(
        benchmark.id(), reference, Scorer.identity(metric, reference, code.sha256()));
    changes.add(benchmark.id(), viewer, words(code, higherIsBetter), clock.instant());
    audit.record(
        viewer,
        "give scorer",
        address.toString(),
        "%s, sha256 %s".formatted(language.words(), code.sha256()));
    return benchmarks.get(viewer, address);
  }

  /**
   * Runs a scorer on rows that are made up, without using it from then on.
   *
   * @param file at most as large as its language allows
   * @throws NotFound if there is no such benchmark, or none this viewer may see
   * @throws Forbidden if the viewer does not organise it
   * @throws InvalidInput if it is empty or too large, or the task has no custom scorers
   * @throws CustomScorerFailed in one of its few fixed ways
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public ScorerTrial tryOut(
      Viewer viewer, Address address, ScorerLanguage language, InputStream file) {
    var benchmark = benchmarks.get(viewer, address);
    access.requireWrite(viewer, benchmark.namespaceId());
    metric(benchmark, true);
    var code = kept(language, file);
    var rows = new MadeUpRows(scorer.classes(benchmarkStore.hidden(benchmark.id())));
    return new ScorerTrial(
        MadeUpRows.COUNT, mean(code, rows, rows.right()), mean(code, rows, rows.guessed()));
  }

  private double mean(ScorerCode code, MadeUpRows rows, Predictions predictions) {
    var values = scoring.values(code, rows.reference(), predictions);
    return Arrays.stream(values).average().orElseThrow();
  }

  /** Whether a benchmark can be given a scorer: none has been handed in, and its task allows it. */
  @Transactional(readOnly = true)
  public boolean fits(Benchmark benchmark) {
    return benchmark.open()
        && Metric.custom(benchmark.task(), true).isPresent()
        && submissions.of(benchmark.id()).isEmpty();
  }

  private static Metric metric(Benchmark benchmark, boolean higherIsBetter) {
    return Metric.custom(benchmark.task(), higherIsBetter)
        .orElseThrow(
            () -> new InvalidInput("There are no custom scorers for this kind of task yet."));
  }

  private static String words(ScorerCode code, boolean higherIsBetter) {
    return "Scored by a %s of the organisers (sha256 %s) in place of a metric; %s is better."
        .formatted(
            code.language().words(),
            code.sha256().substring(0, 12),
            higherIsBetter ? "higher" : "lower");
  }

  private ScorerCode kept(ScorerLanguage language, InputStream file) {
    var bytes = read(file, language.largest());
    return new ScorerCode(language, blobs.put(new ByteArrayInputStream(bytes)).sha256());
  }

  private static byte[] read(InputStream file, int largest) {
    try (file) {
      var code = file.readNBytes(largest + 1);
      if (code.length == 0) throw new InvalidInput("The scorer is empty. Nothing was changed.");
      if (code.length > largest) throw new FileTooLarge(largest);
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException("The scorer could not be taken in", e);
    }
  }
}
