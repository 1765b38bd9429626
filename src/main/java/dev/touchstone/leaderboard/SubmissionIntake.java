package dev.touchstone.leaderboard;

import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes submissions in, one after the other per benchmark, so that a limit of N lets N through. */
@Component
@Transactional
class SubmissionIntake {
  private final BenchmarkStore benchmarks;
  private final SubmissionStore submissions;
  private final SubmissionRequests requests;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SubmissionIntake(
      BenchmarkStore benchmarks,
      SubmissionStore submissions,
      SubmissionRequests requests,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.requests = requests;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps a valid submission; its score follows even if the server stops now.
   *
   * @param key names the request; null where each is a submission of its own
   * @throws org.springframework.dao.DuplicateKeyException if the same request came first
   */
  void accept(Viewer viewer, Benchmark benchmark, Submission submission, @Nullable String key) {
    if (benchmarks.lock(benchmark.id()).isPresent()) throw new AlreadyClosed(benchmark.address());
    var used = submissions.counted(benchmark.id(), viewer.id(), today());
    if (used >= benchmark.dailyLimit()) throw new DailyLimitReached(benchmark.dailyLimit());
    insert(viewer, submission, key);
    audit.record(
        viewer,
        "submit predictions",
        benchmark.address().toString(),
        "entry “%s”, shown with its score to all who may see the benchmark"
            .formatted(submission.entry()));
    events.publishEvent(new SubmissionReceived(submission.id()));
  }

  /** Remembers why a file was refused. It counts against no limit. */
  void refuse(Viewer viewer, Submission submission, @Nullable String key) {
    insert(viewer, submission, key);
  }

  private void insert(Viewer viewer, Submission submission, @Nullable String key) {
    submissions.insert(submission, today());
    if (key != null) requests.remember(viewer, key, submission.id());
  }

  /** How many more submissions this person may have scored today. */
  @Transactional(readOnly = true)
  int left(Viewer viewer, Benchmark benchmark) {
    var used = submissions.counted(benchmark.id(), viewer.id(), today());
    return Math.max(0, benchmark.dailyLimit() - used);
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
  }
}
