package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.ScoringAttempts.State;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who scores what. However many servers try, and whichever of them dies, a submission gets one
 * score of each scorer: a claim is a row that only one of them can insert, and a result is taken
 * only while its claim is live.
 */
@Component
@Transactional
class ScoringQueue {
  private final Waiting waiting;
  private final ScoringAttempts attempts;
  private final SubmissionStore submissions;
  private final BenchmarkStore benchmarks;
  private final ScoreVersions versions;
  private final PublicScores scores;
  private final ApplicationEventPublisher events;

  ScoringQueue(
      Waiting waiting,
      ScoringAttempts attempts,
      SubmissionStore submissions,
      BenchmarkStore benchmarks,
      ScoreVersions versions,
      PublicScores scores,
      ApplicationEventPublisher events) {
    this.waiting = waiting;
    this.attempts = attempts;
    this.submissions = submissions;
    this.benchmarks = benchmarks;
    this.versions = versions;
    this.scores = scores;
    this.events = events;
  }

  /**
   * Takes the next submission that waits.
   *
   * @throws org.springframework.dao.DuplicateKeyException if another server took it at the same
   *     moment
   */
  Optional<Claim> claim(String server, Instant now) {
    return waiting.oldest(now).flatMap(due -> claim(due, server, now));
  }

  private Optional<Claim> claim(Waiting.Due due, String server, Instant now) {
    if (due.state() == SubmissionState.RECEIVED && !starts(due.submissionId())) {
      return Optional.empty();
    }
    var hidden = benchmarks.hidden(due.benchmarkId());
    var token = attempts.open(due.submissionId(), hidden.scorer(), server, now);
    var version = versions.latest(due.submissionId()).map(Provenance::version).orElse(0) + 1;
    changed(due.submissionId());
    return Optional.of(new Claim(token, due.submissionId(), due.fileSha256(), hidden, version));
  }

  private boolean starts(UUID submission) {
    return submissions.move(submission, SubmissionState.RECEIVED, SubmissionState.SCORING);
  }

  /** A sign of life; false where the claim was lost, and the work is to be left. */
  boolean renew(Claim claim, Instant now) {
    return attempts.renew(claim.token(), now);
  }

  /**
   * Keeps a score.
   *
   * @param items checksum of the kept contributions of the rows
   * @return false where the claim was lost, or the scorer changed meanwhile: nothing was kept
   */
  boolean finish(Claim claim, Scored scored, Provenance made, @Nullable String items) {
    var stillAsked = benchmarks.hidden(claim.hidden().benchmarkId()).scorer();
    if (!stillAsked.equals(made.scorer())) {
      return drop(claim, made.scoredAt());
    }
    if (!attempts.close(claim.token(), State.ENDED, null, made.scoredAt())) return false;
    submissions.scored(claim.submissionId(), scored.estimates(), made.binding(), made.scoredAt());
    versions.insert(claim.submissionId(), made, items);
    release(claim, scored);
    events.publishEvent(new EntryScored(claim.submissionId()));
    return true;
  }

  private void release(Claim claim, Scored scored) {
    var submission = submissions.find(claim.submissionId()).orElseThrow();
    var score = Objects.requireNonNull(scored.estimates().get(Split.PUBLIC));
    scores.release(submission, claim.hidden(), score);
  }

  /** It waits again, for the scorer of now. */
  private boolean drop(Claim claim, Instant now) {
    if (attempts.close(claim.token(), State.DROPPED, null, now)) waitAgain(claim.submissionId());
    return false;
  }

  /** Notes that scoring went wrong; it is tried again, but not for ever. */
  void fail(Claim claim, String why, Instant now) {
    if (attempts.close(claim.token(), State.FAILED, why, now)) {
      wentWrong(claim.submissionId(), why);
    }
  }

  /** Takes submissions back from servers that were not heard of. */
  void giveUp(Instant now) {
    for (var overdue : attempts.overdue(now)) {
      var why = "the server that scored it stopped";
      if (attempts.close(overdue.token(), State.LOST, why, now)) {
        wentWrong(overdue.submissionId(), why);
      }
    }
  }

  /**
   * Takes a submission back before it has a score.
   *
   * @return false where it has one, or was not waiting
   */
  boolean cancel(UUID submission, Instant now) {
    attempts.live(submission).ifPresent(token -> attempts.close(token, State.DROPPED, null, now));
    var cancelled =
        submissions.move(submission, SubmissionState.RECEIVED, SubmissionState.CANCELLED)
            || submissions.move(submission, SubmissionState.SCORING, SubmissionState.CANCELLED);
    if (cancelled) changed(submission);
    return cancelled;
  }

  private void wentWrong(UUID submission, String why) {
    var found = submissions.find(submission).orElseThrow();
    var scorer = benchmarks.hidden(found.benchmarkId()).scorer();
    if (attempts.failures(submission, scorer) < Waiting.TRIES) {
      waitAgain(submission);
    } else if (submissions.move(submission, SubmissionState.SCORING, SubmissionState.FAILED)) {
      submissions.failed(submission, words(why));
      changed(submission);
    }
  }

  private static String words(String why) {
    return ("Scoring failed on our side %d times, the last time because %s. It does not count"
            + " against any limit; hand the file in again, and tell the organisers if this"
            + " repeats.")
        .formatted(Waiting.TRIES, why);
  }

  private void waitAgain(UUID submission) {
    submissions.move(submission, SubmissionState.SCORING, SubmissionState.RECEIVED);
    changed(submission);
  }

  private void changed(UUID submission) {
    events.publishEvent(new SubmissionChanged(submission));
  }
}
