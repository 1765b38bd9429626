package dev.touchstone.lineage;

import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.BenchmarkClosed;
import dev.touchstone.leaderboard.BenchmarkMade;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.BlindPhaseEnded;
import dev.touchstone.leaderboard.EntryRuled;
import dev.touchstone.leaderboard.EntryScored;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Benchmarks' data, submissions and entries. A submission says no more here than its entry does on
 * the board, so whoever may see the benchmark may see it; the run behind it keeps its own audience.
 */
@Component
class BoardIntake implements Intake {
  private final NodeStore store;
  private final Benchmarks benchmarks;
  private final Submissions submissions;
  private final Namespaces namespaces;
  private final Witnesses witnesses;

  BoardIntake(
      NodeStore store,
      Benchmarks benchmarks,
      Submissions submissions,
      Namespaces namespaces,
      Witnesses witnesses) {
    this.store = store;
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.namespaces = namespaces;
    this.witnesses = witnesses;
  }

  private record Seen(Benchmark benchmark, Submission submission) {}

  @ApplicationModuleListener
  void on(BenchmarkMade made) {
    witnesses.see(viewer -> benchmarks.byId(viewer, made.benchmarkId())).ifPresent(this::put);
  }

  @ApplicationModuleListener
  void on(EntryScored scored) {
    witnesses
        .see(viewer -> seen(viewer, submissions.get(viewer, scored.submissionId())))
        .filter(this::shown)
        .ifPresent(this::put);
  }

  /** A corrected name. */
  @ApplicationModuleListener
  void on(EntryRuled ruled) {
    witnesses
        .see(viewer -> seen(viewer, submissions.get(viewer, ruled.submissionId())))
        .filter(seen -> seen.submission().state() == SubmissionState.SCORED)
        .filter(this::shown)
        .ifPresent(this::put);
  }

  /** What a blind phase hid becomes a part of the graph when it ends. */
  @ApplicationModuleListener
  void on(BlindPhaseEnded ended) {
    readAll(ended.benchmarkId());
  }

  @ApplicationModuleListener
  void on(BenchmarkClosed closed) {
    readAll(closed.benchmarkId());
  }

  private void readAll(UUID benchmarkId) {
    witnesses
        .all()
        .forEach(
            viewer ->
                witnesses
                    .see(viewer, v -> benchmarks.byId(v, benchmarkId))
                    .ifPresent(benchmark -> readAll(viewer, benchmark)));
  }

  private Seen seen(Viewer viewer, Submission submission) {
    return new Seen(benchmarks.byId(viewer, submission.benchmarkId()), submission);
  }

  @Override
  public void readAll() {
    witnesses.all().forEach(this::readAll);
  }

  private void readAll(Viewer viewer) {
    for (Benchmark benchmark : witnesses.see(viewer, benchmarks::list).orElse(List.of())) {
      put(benchmark);
      readAll(viewer, benchmark);
    }
  }

  private void readAll(Viewer viewer, Benchmark benchmark) {
    witnesses.see(viewer, v -> submissions.of(v, benchmark)).stream()
        .flatMap(List::stream)
        .filter(submission -> submission.state() == SubmissionState.SCORED)
        .map(submission -> new Seen(benchmark, submission))
        .filter(this::shown)
        .forEach(this::put);
  }

  /** The graph is for all who see the benchmark: nothing of a blind phase stands in it. */
  private boolean shown(Seen seen) {
    return !submissions.veiled(seen.benchmark(), seen.submission());
  }

  private void put(Benchmark benchmark) {
    var source = benchmark.sourceVersionId();
    if (source.equals(benchmark.dataVersionId())) return;
    store.link(NodeId.version(source), NodeId.version(benchmark.dataVersionId()));
  }

  private void put(Seen seen) {
    Submission submission = seen.submission();
    NodeId id = NodeId.submission(submission.id());
    NodeId entry = NodeId.entry(submission.id());
    String owner = namespaces.byId(submission.namespaceId()).name();
    store.put(node(seen, id, "Submission of " + submission.entry(), owner));
    store.put(node(seen, entry, submission.entry(), seen.benchmark().title()));
    artifact(submission).ifPresent(file -> store.link(file, id));
    store.link(NodeId.version(seen.benchmark().dataVersionId()), id);
    store.link(id, entry);
  }

  /** The artifact that was handed in; empty for an uploaded file. */
  private static Optional<NodeId> artifact(Submission submission) {
    if (submission.runId() == null || submission.artifactPath() == null) return Optional.empty();
    return Optional.of(NodeId.artifact(submission.runId(), submission.artifactPath()));
  }

  private static Node node(Seen seen, NodeId id, String label, String detail) {
    return new Node(
        id,
        label,
        detail,
        id.kind() == Kind.SUBMISSION ? seen.submission().fileSha256() : null,
        "leaderboards/" + seen.benchmark().address(),
        seen.benchmark().audience(),
        seen.benchmark().id(),
        seen.submission().submittedAt());
  }
}
