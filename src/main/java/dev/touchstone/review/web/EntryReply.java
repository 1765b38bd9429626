package dev.touchstone.review.web;

import dev.touchstone.leaderboard.score.RankRange;
import dev.touchstone.review.Check;
import dev.touchstone.review.Entry;
import dev.touchstone.review.EntryState;
import dev.touchstone.review.Handed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry under review as programs see it.
 *
 * @param owner null where the review is blind
 * @param rank null where it is not ranked
 * @param reason why it is not; null where it is
 */
record EntryReply(
    UUID id,
    String entry,
    @Nullable String owner,
    EntryState state,
    @Nullable RankRange rank,
    @Nullable String reason,
    int openQuestions,
    List<Check> checks,
    List<Submitted> submissions) {
  /**
   * One submission.
   *
   * @param submittedAt null where the review is blind
   */
  record Submitted(
      UUID id,
      String state,
      @Nullable String reason,
      @Nullable UUID run,
      @Nullable Instant submittedAt) {
    static Submitted of(Handed handed) {
      var origin = handed.origin();
      return new Submitted(
          handed.id(),
          handed.state().name(),
          handed.reason(),
          origin == null ? null : origin.runId(),
          origin == null ? null : origin.submittedAt());
    }
  }

  static EntryReply of(Entry entry) {
    var standing = entry.standing();
    return new EntryReply(
        entry.id(),
        entry.name(),
        entry.owner(),
        entry.state(),
        standing == null ? null : standing.ranks(),
        entry.reason(),
        entry.openQuestions(),
        entry.checks(),
        entry.submissions().stream().map(Submitted::of).toList());
  }
}
