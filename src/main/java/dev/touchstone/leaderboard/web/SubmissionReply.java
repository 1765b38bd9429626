package dev.touchstone.leaderboard.web;

import dev.touchstone.leaderboard.SetAside;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.score.ValidationReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission as programs see it.
 *
 * @param publicScore as released, before the close; null where the Ladder released nothing
 * @param privateScore null before the close
 * @param setAside why it is not ranked although it has a score; null where it is
 */
record SubmissionReply(
    UUID id,
    String benchmark,
    String entry,
    SubmissionState state,
    ValidationReport report,
    @Nullable Double publicScore,
    @Nullable Double privateScore,
    @Nullable UUID run,
    @Nullable String sha256,
    @Nullable String failure,
    @Nullable SetAside setAside,
    Instant submittedAt,
    @Nullable Instant scoredAt) {
  static SubmissionReply of(Submission submission) {
    return new SubmissionReply(
        submission.id(),
        submission.benchmark().toString(),
        submission.entry(),
        submission.state(),
        submission.report(),
        rounded(submission.scores().get(Split.PUBLIC)),
        rounded(submission.scores().get(Split.PRIVATE)),
        submission.runId(),
        submission.fileSha256(),
        submission.failure(),
        submission.setAside(),
        submission.submittedAt(),
        submission.scoredAt());
  }

  /** Four significant digits: more would say more about the hidden labels than about the entry. */
  private static @Nullable Double rounded(@Nullable Double score) {
    if (score == null) return null;
    return new java.math.BigDecimal(score).round(new java.math.MathContext(4)).doubleValue();
  }
}
