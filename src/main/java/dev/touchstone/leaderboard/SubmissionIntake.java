package dev.touchstone.leaderboard;

import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes submissions in, one after the other per benchmark, so that a limit of N lets N through. */
@Component
@Transactional
class SubmissionIntake {
  private final Quotas quotas;
  private final SubmissionStore submissions;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  SubmissionIntake(
      Quotas quotas,
      SubmissionStore submissions,
      Audit audit,
      ApplicationEventPublisher events) {
    this.quotas = quotas;
    this.submissions = submissions;
    this.audit = audit;
    this.events = events;
  }

  /** Keeps a valid submission; its score follows even if the server stops now. */
  void accept(Viewer viewer, Benchmark benchmark, Submission submission) {
    var turn = quotas.admit(viewer, benchmark.id(), submission.namespaceId());
    submissions.insert(submission, turn.day().toString(), turn.phaseId());
    audit.record(
        viewer,
        "submit predictions",
        benchmark.address().toString(),
        "entry “%s”, shown with its score to all who may see the benchmark"
            .formatted(submission.entry()));
    events.publishEvent(new SubmissionReceived(submission.id()));
  }

  /** Remembers why a file was refused. It counts against no limit. */
  void refuse(Benchmark benchmark, Submission submission) {
    submissions.insert(submission, quotas.day(benchmark), null);
  }

  /** What this person may still have scored for a namespace. */
  @Transactional(readOnly = true)
  Allowance left(Viewer viewer, Benchmark benchmark, UUID namespaceId) {
    return quotas.left(viewer, benchmark, namespaceId);
  }

  /** Refuses before a file is read what would be refused after. */
  @Transactional(readOnly = true)
  void requireOpenTo(Viewer viewer, Benchmark benchmark, UUID namespaceId) {
    quotas.requireOpenTo(viewer, benchmark, namespaceId);
  }
}
