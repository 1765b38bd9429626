package dev.touchstone.review;

import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.score.ValidationReport;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission as somebody who reviews it sees it.
 *
 * @param id names it in addresses; in a blind review not its real id
 * @param scores those that may be seen now
 * @param reason why it has no score; null where it has one
 * @param origin null where the review is blind
 */
public record Handed(
    UUID id,
    SubmissionState state,
    Map<Split, Double> scores,
    @Nullable String reason,
    ValidationReport report,
    @Nullable Origin origin) {
  public Handed {
    scores = Map.copyOf(scores);
  }

  /**
   * Where it came from and when.
   *
   * @param runId the run that made it, if this viewer may see the run
   */
  public record Origin(
      @Nullable UUID runId,
      @Nullable String artifactPath,
      @Nullable String fileSha256,
      Instant submittedAt) {}
}
