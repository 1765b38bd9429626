package dev.touchstone.leaderboard.web;

import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.Unranked;
import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.leaderboard.score.RankRange;
import dev.touchstone.leaderboard.score.TieGroup;
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
    List<Unranked> unranked,
    List<TieGroup> ties) {
  /** 2,000 resamples tell no more. */
  static final int CHANCE_DECIMALS = 4;

  /**
   * @param toLeader null for the leader
   * @param toLeaderP how likely so sure a difference is among equals, corrected for all pairs
   * @param chanceOfBest the share of resamples in which it leads
   * @param tieGroups the groups of ties it is in, by their place in {@code ties}
   * @param seeds scores of its recipe with other seeds; null if there are none to see
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
      @Nullable BigDecimal toLeaderP,
      boolean sharesFirst,
      BigDecimal chanceOfBest,
      List<Integer> tieGroups,
      @Nullable SeedsReply seeds,
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
        board.rows().stream().map(row -> entry(board, row, marks(marks, row), decimals)).toList(),
        board.unranked(),
        board.ties());
  }

  private static Entry entry(Board board, BoardRow row, List<EntryMark> marks, int decimals) {
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
        gap == null ? null : rounded(gap.p(), CHANCE_DECIMALS),
        row.sharesFirst(),
        rounded(row.chanceOfBest(), CHANCE_DECIMALS),
        row.tieGroups(),
        SeedsReply.of(row.seeds(), board.benchmark().metric().range(), decimals),
        row.submissions(),
        row.submissionId(),
        row.runId(),
        marks);
  }

  private static List<EntryMark> marks(Map<UUID, List<EntryMark>> marks, BoardRow row) {
    return marks.getOrDefault(row.submissionId(), List.of());
  }

  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
