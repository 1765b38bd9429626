package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Interval;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scored submission at its place in the history of a board.
 *
 * @param owner the name of the namespace the entry belongs to
 * @param score on the part of the rows that was asked for
 * @param improved whether its entry stood with it from then on; the others are known to those alone
 *     who may see the submission itself
 * @param leading the 95 % interval of its score if no submission before it was better; else null
 */
public record HistoryStep(
    UUID submissionId,
    String entry,
    String owner,
    Instant at,
    double score,
    boolean improved,
    @Nullable Interval leading) {
  public boolean leads() {
    return leading != null;
  }
}
