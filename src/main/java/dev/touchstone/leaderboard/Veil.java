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
  private final Clock clock;

  Veil(BenchmarkStore benchmarks, dev.touchstone.access.Access access, Clock clock) {
    this.benchmarks = benchmarks;
    this.access = access;
    this.clock = clock;
  }

  /** Those that may stand on this viewer's board. */
  List<Submission> shown(Viewer viewer, Benchmark benchmark, List<Submission> all) {
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
