package dev.touchstone.leaderboard.web;

import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.score.Gap;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some entries of a board against each other.
 *
 * @param correctedFor how many pairs the intervals and p values are corrected for: all of the board
 */
record PairsReply(
    String benchmark,
    String split,
    String metric,
    String correction,
    long correctedFor,
    List<Pair> pairs) {
  private static final String CORRECTION = "Romano-Wolf step-down over a paired bootstrap";

  /**
   * @param difference the score of {@code a} minus that of {@code b}
   * @param toldApart whether the test rows tell the two apart
   */
  record Pair(
      UUID a,
      UUID b,
      BigDecimal difference,
      BigDecimal low,
      BigDecimal high,
      BigDecimal p,
      boolean toldApart) {}

  static PairsReply of(Board board, List<UUID> submissions) {
    return new PairsReply(
        board.benchmark().address().toString(),
        board.split().word(),
        board.benchmark().metric().key(),
        CORRECTION,
        board.pairwise().pairs(),
        IntStream.range(0, submissions.size())
            .boxed()
            .flatMap(i -> row(board, submissions, i))
            .toList());
  }

  private static Stream<Pair> row(Board board, List<UUID> submissions, int first) {
    return submissions.stream()
        .skip(first + 1)
        .map(other -> pair(board, submissions.get(first), other));
  }

  private static Pair pair(Board board, UUID a, UUID b) {
    Gap gap = board.pairwise().between(a, b);
    var decimals = board.decimals();
    return new Pair(
        a,
        b,
        BoardReply.rounded(gap.difference(), decimals),
        BoardReply.rounded(gap.interval().low(), decimals),
        BoardReply.rounded(gap.interval().high(), decimals),
        BoardReply.rounded(gap.p(), BoardReply.CHANCE_DECIMALS),
        board.pairwise().told(a, b));
  }
}
