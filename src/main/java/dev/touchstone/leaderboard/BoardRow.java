package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.RankRange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry on a board: what everybody who sees the benchmark may know of it.
 *
 * @param submissionId the submission that stands for the entry
 * @param owner the name of the namespace the entry belongs to
 * @param interval 95 % bootstrap interval of the score
 * @param toLeader null for the leader
 * @param sharesFirst leads, or cannot be told from what leads
 * @param other the same entry on the other part; null while that may not be seen
 * @param submissions how many were scored under this name
 * @param runId the run it came from, if this viewer may see it
 */
public record BoardRow(
    UUID submissionId,
    String entry,
    String owner,
    double score,
    Interval interval,
    RankRange ranks,
    @Nullable Gap toLeader,
    boolean sharesFirst,
    @Nullable Other other,
    int submissions,
    @Nullable UUID runId,
    Instant submittedAt) {
  /** Score and ranks on the other part of the hidden rows. */
  public record Other(double score, RankRange ranks) {}

  /**
   * Whether the score is the same whichever rows are drawn, as of an entry that always says one
   * thing.
   */
  public boolean constant() {
    return interval.margin() == 0;
  }
}
