package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The one scale that all intervals of a board share. It holds every entry but those so far off that
 * the others would shrink to dots.
 */
record Axis(double from, double to, int width) {
  /** An entry farther from the others than this many times their span is named, not drawn. */
  private static final double FAR = 0.5;

  private static final double MARGIN = 0.06;

  /**
   * For some rows of a board, at least one; the tie band has room where the leader is among them.
   */
  static Axis of(Board board, List<BoardRow> rows, int width) {
    var best = bestOf(board, rows);
    var end = best.equals(board.rows().getFirst()) ? band(board, best) : best.score();
    var low = Math.min(best.interval().low(), end);
    var high = Math.max(best.interval().high(), end);
    for (BoardRow row : bestFirst(board, rows)) {
      var reach = FAR * (high - low);
      if (row.interval().high() < low - reach || row.interval().low() > high + reach) continue;
      low = Math.min(low, row.interval().low());
      high = Math.max(high, row.interval().high());
    }
    var pad = high > low ? (high - low) * MARGIN : Math.max(Math.abs(high) * 0.05, 1e-3);
    return new Axis(low - pad, high + pad, width);
  }

  private static BoardRow bestOf(Board board, List<BoardRow> rows) {
    return bestFirst(board, rows).getFirst();
  }

  private static List<BoardRow> bestFirst(Board board, List<BoardRow> rows) {
    var lowest = Comparator.comparingDouble(BoardRow::score);
    var better = board.benchmark().metric().higherIsBetter();
    return rows.stream().sorted(better ? lowest.reversed() : lowest).toList();
  }

  /** Where the tie band ends: from the leader's score towards the worse. */
  static double band(Board board, BoardRow leader) {
    var length = board.smallestDifference().orElse(0);
    var better = board.benchmark().metric().higherIsBetter();
    return leader.score() + (better ? -length : length);
  }

  double x(double value) {
    return (value - from) / (to - from) * width;
  }

  boolean holds(double value) {
    return from <= value && value <= to;
  }

  /** Three to six round values. */
  List<Double> ticks() {
    var step = step();
    return LongStream.rangeClosed((long) Math.ceil(from / step), (long) Math.floor(to / step))
        .mapToObj(n -> n * step)
        .toList();
  }

  /** Decimals that tell the ticks apart. */
  int decimals() {
    return (int) Math.max(0, -Math.floor(Math.log10(step()) + 1e-9));
  }

  /** The nearest 1, 2 or 5 times a power of ten that makes at most about five steps. */
  double step() {
    var least = (to - from) / 5;
    var power = Math.pow(10, Math.floor(Math.log10(least)));
    var share = least / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }
}
