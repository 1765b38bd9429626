package dev.touchstone.leaderboard;

import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes submissions in, one after the other per benchmark, so that a limit of N lets N through. */
@Component
@Transactional
class SubmissionIntake {
  private final Quotas quotas;
  private final SubmissionStore submissions;
  private final SubmissionRequests requests;
  private final RulingStore rulings;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  SubmissionIntake(
      Quotas quotas,
      SubmissionStore submissions,
      SubmissionRequests requests,
      RulingStore rulings,
      Audit audit,
      ApplicationEventPublisher events) {
    this.quotas = quotas;
    this.submissions = submissions;
    this.requests = requests;
    this.rulings = rulings;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Keeps a valid submission; its score follows even if the server stops now.
   *
   * @param key names the request; null where each is a submission of its own
   * @throws org.springframework.dao.DuplicateKeyException if the same request came first
   */
  void accept(Viewer viewer, Benchmark benchmark, Submission submission, @Nullable String key) {
    insert(viewer, submission, quotas.admit(viewer, submission), key);
    taken(viewer, benchmark, submission);
  }

  /**
   * Keeps a valid submission of the organisers that counts against no limit but that of the board.
   *
   * @throws BoardFull if it would be one entry more than are compared
   */
  void baseline(Viewer viewer, Benchmark benchmark, Submission submission) {
    submissions.insert(submission, quotas.admitBaseline(submission));
    taken(viewer, benchmark, submission);
  }

  private void taken(Viewer viewer, Benchmark benchmark, Submission submission) {
    audit.record(
        viewer,
        "submit predictions",
        benchmark.address().toString(),
        "entry “%s”, shown with its score to all who may see the benchmark"
            .formatted(submission.entry()));
    events.publishEvent(new SubmissionReceived(submission.id()));
  }

  /** Remembers why a file was refused. It counts against no limit. */
  void refuse(Viewer viewer, Benchmark benchmark, Submission submission, @Nullable String key) {
    insert(viewer, submission, quotas.uncounted(benchmark), key);
  }

  private void insert(Viewer viewer, Submission submission, Turn turn, @Nullable String key) {
    submissions.insert(submission, turn);
    rulings.inherit(submission);
    if (key != null) requests.remember(viewer, key, submission.id());
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
