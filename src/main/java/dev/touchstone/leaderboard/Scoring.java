package dev.touchstone.leaderboard;

import dev.touchstone.base.Live;
import dev.touchstone.storage.Blobs;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Scores what was taken in. The event is kept with the submission, so a server that stopped in
 * between hears it again; what has its score already is left as it is.
 */
@Component
class Scoring {
  private static final Logger log = LoggerFactory.getLogger(Scoring.class);

  private final SubmissionStore submissions;
  private final BenchmarkStore benchmarks;
  private final Scorer scorer;
  private final Blobs blobs;
  private final ApplicationEventPublisher events;
  private final Live live;
  private final Clock clock;

  Scoring(
      SubmissionStore submissions,
      BenchmarkStore benchmarks,
      Scorer scorer,
      Blobs blobs,
      ApplicationEventPublisher events,
      Live live,
      Clock clock) {
    this.submissions = submissions;
    this.benchmarks = benchmarks;
    this.scorer = scorer;
    this.blobs = blobs;
    this.events = events;
    this.live = live;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(SubmissionReceived received) {
    submissions
        .find(received.submissionId())
        .filter(submission -> submission.state() == SubmissionState.RECEIVED)
        .ifPresent(this::score);
  }

  /** Tells open boards, once the scores can be read. */
  @TransactionalEventListener
  void on(EntryScored scored) {
    submissions.find(scored.submissionId()).ifPresent(s -> tell(s.benchmarkId(), scored));
  }

  @TransactionalEventListener
  void on(BenchmarkClosed closed) {
    tell(closed.benchmarkId(), closed);
  }

  private void score(Submission submission) {
    try {
      var hidden = benchmarks.hidden(submission.benchmarkId());
      var file = Objects.requireNonNull(submission.fileSha256());
      var scores = scorer.score(hidden, () -> blobs.open(file));
      submissions.scored(submission.id(), scores, Scorer.binding(hidden, file), clock.instant());
      events.publishEvent(new EntryScored(submission.id()));
    } catch (RuntimeException e) {
      log.error("Submission {} could not be scored", submission.id(), e);
      submissions.failed(
          submission.id(), "Scoring failed on our side; it does not count against the limit.");
    }
  }

  private void tell(UUID benchmark, Object fact) {
    live.tell("benchmark:" + benchmark, fact);
  }
}
