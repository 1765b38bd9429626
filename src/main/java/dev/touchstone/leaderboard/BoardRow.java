package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.RankRange;
import dev.touchstone.leaderboard.score.Seeds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry on a board: what everybody who sees the benchmark may know of it.
 *
 * @param submissionId the submission that stands for the entry
 * @param owner the name of the namespace the entry belongs to
 * @param interval 95 % bootstrap interval of the score
 * @param ranks the places it may hold, sure for all entries of the board together
 * @param toLeader null for the leader
 * @param sharesFirst leads, or nobody was shown to be better
 * @param chanceOfBest the share of resamples in which it leads, 0 to 1
 * @param tieGroups which of the board's groups of ties it is in, by their place in that list
 * @param other the same entry on the other part; null while that may not be seen
 * @param submissions how many were scored under this name
 * @param runId the run it came from, if this viewer may see it
 * @param seeds scores of its recipe with other seeds; null below two that this viewer may see
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
    double chanceOfBest,
    List<Integer> tieGroups,
    @Nullable Other other,
    int submissions,
    @Nullable UUID runId,
    @Nullable Seeds seeds,
    Instant submittedAt) {
  public BoardRow {
    tieGroups = List.copyOf(tieGroups);
  }

  /** The same with another id. */
  BoardRow under(UUID id) {
    return new BoardRow(
        id,
        entry,
        owner,
        score,
        interval,
        ranks,
        toLeader,
        sharesFirst,
        chanceOfBest,
        tieGroups,
        other,
        submissions,
        runId,
        seeds,
        submittedAt);
  }

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
