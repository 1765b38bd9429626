package dev.touchstone.leaderboard.web;

import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.Unranked;
import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.leaderboard.score.RankRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A board as programs see it; scores with the digits that the intervals support. */
record BoardReply(
    String benchmark,
    String split,
    String metric,
    String headline,
    int rows,
    int resamples,
    @Nullable BigDecimal smallestDifference,
    List<Entry> entries,
    List<Unranked> unranked) {
  /**
   * @param toLeader null for the leader
   * @param marks what was found out about the entry, such as that it was verified
   */
  record Entry(
      RankRange rank,
      String entry,
      String owner,
      BigDecimal score,
      BigDecimal low,
      BigDecimal high,
      @Nullable BigDecimal toLeader,
      @Nullable BigDecimal toLeaderMargin,
      boolean sharesFirst,
      int submissions,
      UUID submission,
      @Nullable UUID run,
      List<EntryMark> marks) {}

  static BoardReply of(Board board, Map<UUID, List<EntryMark>> marks) {
    var decimals = board.decimals();
    var smallest = board.smallestDifference();
    return new BoardReply(
        board.benchmark().address().toString(),
        board.split().word(),
        board.benchmark().metric().key(),
        board.headline(),
        board.benchmark().rows(board.split()),
        board.resamples(),
        smallest.isPresent() ? rounded(smallest.getAsDouble(), decimals) : null,
        board.rows().stream().map(row -> entry(row, marks(marks, row), decimals)).toList(),
        board.unranked());
  }

  private static Entry entry(BoardRow row, List<EntryMark> marks, int decimals) {
    Gap gap = row.toLeader();
    return new Entry(
        row.ranks(),
        row.entry(),
        row.owner(),
        rounded(row.score(), decimals),
        rounded(row.interval().low(), decimals),
        rounded(row.interval().high(), decimals),
        gap == null ? null : rounded(gap.difference(), decimals),
        gap == null ? null : rounded(gap.margin(), decimals),
        row.sharesFirst(),
        row.submissions(),
        row.submissionId(),
        row.runId(),
        marks);
  }

  private static List<EntryMark> marks(Map<UUID, List<EntryMark>> marks, BoardRow row) {
    return marks.getOrDefault(row.submissionId(), List.of());
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
