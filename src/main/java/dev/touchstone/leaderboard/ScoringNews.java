package dev.touchstone.leaderboard;

import dev.touchstone.base.Live;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open boards what happened, once it can be read. */
@Component
class ScoringNews {
  private final SubmissionStore submissions;
  private final Live live;

  ScoringNews(SubmissionStore submissions, Live live) {
    this.submissions = submissions;
    this.live = live;
  }

  @TransactionalEventListener
  void on(EntryScored scored) {
    tell(scored.submissionId(), scored);
  }

  @TransactionalEventListener
  void on(SubmissionChanged changed) {
    tell(changed.submissionId(), changed);
  }

  @TransactionalEventListener
  void on(BenchmarkClosed closed) {
    live.tell("benchmark:" + closed.benchmarkId(), closed);
  }

  @TransactionalEventListener
  void on(ScorerChanged changed) {
    live.tell("benchmark:" + changed.benchmarkId(), changed);
  }

  @TransactionalEventListener
  void on(EntryRuled ruled) {
    tell(ruled.submissionId(), ruled);
  }

  private void tell(UUID submission, Object fact) {
    submissions
        .find(submission)
        .ifPresent(found -> live.tell("benchmark:" + found.benchmarkId(), fact));
  }
}
