package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Drawing.svg;

import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import java.util.List;

/** The first few entries of a board as small intervals. */
final class MiniPicture {
  private static final int WIDTH = 108;
  private static final int STEP = 10;
  private static final int MOST = 5;

  private MiniPicture() {}

  static Drawing of(Board board) {
    var rows = board.rows().stream().limit(MOST).toList();
    if (rows.isEmpty()) return new Drawing("");
    var axis = Axis.of(board, rows, WIDTH);
    var height = rows.size() * STEP + 4;
    var content = new StringBuilder(band(board, axis, rows));
    for (int i = 0; i < rows.size(); i++) content.append(interval(rows.get(i), axis, 7 + i * STEP));
    return new Drawing(
        svg(
            "<svg class='mini' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d' role='img' aria-label='%3$s'>%4$s</svg>",
            WIDTH, height, words(board), content));
  }

  private static String band(Board board, Axis axis, List<BoardRow> rows) {
    var leader = rows.getFirst();
    var one = axis.x(leader.score());
    var other = axis.x(Axis.band(board, leader));
    return svg(
        "<rect class='band' x='%.1f' y='1' width='%.1f' height='%d' rx='2'/>",
        Math.min(one, other), Math.abs(one - other), Math.max(1, board.sharingFirst()) * STEP + 2);
  }

  private static String interval(BoardRow row, Axis axis, int y) {
    if (!axis.holds(row.score())) return "";
    return svg(
        "<g class='%1$s'><path class='thin' d='M%2$.1f %4$dH%3$.1f'/><circle cx='%5$.1f' cy='%4$d' r='2.2'/></g>",
        row.sharesFirst() ? "tied" : "plain",
        Math.max(0, axis.x(row.interval().low())),
        Math.min(WIDTH, axis.x(row.interval().high())),
        y,
        axis.x(row.score()));
  }

  private static String words(Board board) {
    return "%d of %d entries share first place"
        .formatted(board.sharingFirst(), board.rows().size());
  }
}
