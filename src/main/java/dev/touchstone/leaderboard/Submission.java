package dev.touchstone.leaderboard;

import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.score.ValidationReport;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Predictions handed in, for those who may see more of them than the entry on the board.
 *
 * @param entry the name on the leaderboard
 * @param namespaceId who the entry belongs to
 * @param runId the run whose artifact it is; null for an uploaded file
 * @param fileSha256 the kept file; null where it was refused
 * @param failure why it could not be scored; null unless it failed
 * @param scores of the parts that may be seen now, public ones of an open benchmark as released
 * @param setAside why it is not ranked although it has a score; null where it is
 */
public record Submission(
    UUID id,
    UUID benchmarkId,
    Address benchmark,
    String entry,
    UUID namespaceId,
    UUID submitterId,
    @Nullable UUID runId,
    @Nullable String artifactPath,
    @Nullable String fileSha256,
    SubmissionState state,
    ValidationReport report,
    @Nullable String failure,
    Instant submittedAt,
    @Nullable Instant scoredAt,
    Map<Split, Double> scores,
    @Nullable SetAside setAside) {
  public Submission {
    scores = Map.copyOf(scores);
  }

  /** Whether it has a score that may be ranked. */
  public boolean ranks() {
    return state == SubmissionState.SCORED && setAside == null;
  }

  /** As one sees it who may not know how it did. */
  Submission withoutScores() {
    return new Submission(
        id,
        benchmarkId,
        benchmark,
        entry,
        namespaceId,
        submitterId,
        runId,
        artifactPath,
        fileSha256,
        state,
        report,
        failure,
        submittedAt,
        scoredAt,
        Map.of(),
        tellsOfScore() ? null : setAside);
  }

  /** As one sees it who may not know whose it is. */
  Submission under(EntryNames.StandIns names, Instant at) {
    return new Submission(
        id,
        benchmarkId,
        benchmark,
        names.entry(namespaceId, entry),
        names.submission(namespaceId),
        names.submission(submitterId),
        null,
        null,
        null,
        state,
        report,
        failure,
        at,
        scoredAt == null ? null : at,
        scores,
        setAside);
  }

  private boolean tellsOfScore() {
    return setAside != null && setAside.why() == SetAside.Why.NOT_RELEASED;
  }
}
