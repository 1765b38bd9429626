package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Hides what a blind phase hides: until it ends, or the benchmark is closed, no score of it, no
 * place and no count reaches anybody but the organisers and the reviewers. The clock decides, not a
 * flag, so nothing is shown early or kept back late.
 */
@Component
class Veil {
  private final BenchmarkStore benchmarks;
  private final dev.touchstone.access.Access access;
  private final Blinds blinds;
  private final Clock clock;

  Veil(BenchmarkStore benchmarks, dev.touchstone.access.Access access, Blinds blinds, Clock clock) {
    this.benchmarks = benchmarks;
    this.access = access;
    this.blinds = blinds;
    this.clock = clock;
  }

  /** Those that may stand on this viewer's board, under the names that this viewer may know. */
  List<Submission> shown(Viewer viewer, Benchmark benchmark, List<Submission> all) {
    var names = blinds.over(viewer, benchmark);
    var shown = unveiled(viewer, benchmark, all);
    return names.isEmpty()
        ? shown
        : shown.stream().map(s -> under(names.get(), viewer, benchmark, s)).toList();
  }

  /** In a blind review: what is one's own stays as it is. */
  private static Submission under(
      EntryNames.StandIns names, Viewer viewer, Benchmark benchmark, Submission submission) {
    return viewer.namespaces().contains(submission.namespaceId())
        ? submission
        : submission.under(names, benchmark.createdAt());
  }

  private List<Submission> unveiled(Viewer viewer, Benchmark benchmark, List<Submission> all) {
    if (all.stream().noneMatch(submission -> covers(benchmark, submission))) return all;
    if (looksBehind(viewer, benchmark)) return all;
    return all.stream().filter(submission -> !covers(benchmark, submission)).toList();
  }

  /** What this viewer sees of a submission that may be seen: without its scores if it is veiled. */
  Submission over(Viewer viewer, Benchmark benchmark, Submission submission) {
    return covers(benchmark, submission) && !looksBehind(viewer, benchmark)
        ? submission.withoutScores()
        : submission;
  }

  /** Whether a blind phase hides a submission now, from all but organisers and reviewers. */
  boolean covers(Benchmark benchmark, Submission submission) {
    var now = clock.instant();
    return benchmark.open()
        && benchmark
            .schedule()
            .blind(submission.submittedAt())
            .filter(phase -> !phase.ended(now))
            .isPresent();
  }

  boolean looksBehind(Viewer viewer, Benchmark benchmark) {
    return access.mayWrite(viewer, benchmark.namespaceId())
        || benchmarks.reviewers(benchmark.id()).contains(viewer.id());
  }
}
