package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Drawing.svg;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.Split;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a board: intervals on one axis, the gold band from the leader down by the smallest
 * difference the rows can show, or on both sides of an entry that was chosen; the same length as a
 * ruler in the header.
 */
final class BoardPicture {
  static final int WIDTH = 400;
  private static final int ROW = 53;
  private static final double MIDDLE = ROW / 2.0;

  /** Room that the ruler's words need on the left of it. */
  private static final int WORDS = 215;

  private final Board board;
  private final Axis axis;
  private final Focus focus;

  /** Where the score stands that the others are measured against. */
  private final double start;

  /** Where the band ends on the side of the worse. */
  private final double end;

  /** And on the side of the better: nobody is better than a leader. */
  private final double upTo;

  /**
   * @param rows those that are drawn, at least one
   */
  BoardPicture(Focus focus, List<BoardRow> rows) {
    this.focus = focus;
    this.board = focus.board();
    axis = Axis.of(board, rows, WIDTH);
    var smallest = board.smallestDifference().orElse(0);
    var middle = focus.measure().score();
    var worse = within(axis.x(Axis.band(board, focus.measure())));
    var better = within(axis.x(2 * middle - Axis.band(board, focus.measure())));
    start = within(axis.x(middle));
    end = smallest == 0 ? start : worse;
    upTo = focus.chosen() == null ? start : better;
  }

  private static double within(double x) {
    return Math.clamp(x, 0, WIDTH);
  }

  /** Ticks, and the smallest difference as a length. */
  Drawing header() {
    var content = new StringBuilder(band(34, 20)).append(ruler());
    axis.ticks().forEach(tick -> content.append(tick(tick)));
    return new Drawing(
        svg(
            "<svg width='%1$d' height='54' viewBox='0 0 %1$d 54' aria-hidden='true'>%2$s</svg>",
            WIDTH, content));
  }

  Drawing row(BoardRow row, boolean last) {
    var content = new StringBuilder(band(-6, last ? ROW + 6 : ROW + 12));
    content.append(axis.holds(row.score()) ? interval(row) : away(row.score()));
    content.append(other(row)).append(seeds(row));
    return new Drawing(
        svg(
            "<svg width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d' role='img' aria-label='%3$s'>%4$s</svg>",
            WIDTH, ROW, words(row), content));
  }

  private String band(int top, int height) {
    var left = Math.min(end, upTo);
    var width = Math.abs(end - upTo);
    if (width == 0) return "";
    return svg(
        "<rect class='band' x='%1$.1f' y='%2$d' width='%3$.1f' height='%4$d'/>"
            + "<path class='bandl' d='M%1$.1f %2$dv%4$dM%5$.1f %2$dv%4$d'/>",
        left, top, width, height, left + width);
  }

  private String ruler() {
    if (start == end) return "";
    var left = Math.min(start, end);
    var right = Math.max(start, end);
    var value = Figures.fixed(board.smallestDifference().orElse(0), board.decimals());
    var line =
        svg("<path class='ruler' d='M%1$.1f 22H%2$.1fM%1$.1f 18v8M%2$.1f 18v8'/>", left, right);
    return line + (left > WORDS ? wordsLeft(left, right, value) : wordsRight(right, value));
  }

  private static String wordsLeft(double left, double right, String value) {
    return svg(
        "<text class='gold' x='%.1f' y='26' text-anchor='end'>smallest difference this test set can show</text>"
            + "<text class='gold strong' x='%.1f' y='26'>%s</text>",
        left - 8, right + 8, value);
  }

  /** On one line above the ruler where there is no room on its left. */
  private static String wordsRight(double right, String value) {
    var fits = right + 8 < WIDTH - WORDS - 40;
    return svg(
        "<text class='gold' x='%.1f' y='%d' text-anchor='%s'><tspan class='strong'>%s</tspan>"
            + " smallest difference this test set can show</text>",
        fits ? right + 8 : WIDTH, fits ? 26 : 10, fits ? "start" : "end", value);
  }

  private String tick(double value) {
    var label = Figures.fixed(value, axis.decimals());
    return svg(
        "<path class='ax' d='M%1$.1f 48v6'/><text x='%1$.1f' y='45' text-anchor='middle'>%2$s</text>",
        axis.x(value), label);
  }

  private String interval(BoardRow row) {
    var low = Math.max(axis.x(row.interval().low()), 0);
    var high = Math.min(axis.x(row.interval().high()), WIDTH);
    return svg(
        "<g class='%1$s'><path class='iv' d='M%2$.1f %4$.1fH%3$.1f'/>"
            + "<path class='cap' d='M%2$.1f %5$.1fv10M%3$.1f %5$.1fv10'/>"
            + "<circle cx='%6$.1f' cy='%4$.1f' r='5'/></g>",
        focus.isClose(row) ? "tied" : "plain", low, high, MIDDLE, MIDDLE - 5, axis.x(row.score()));
  }

  /** An arrow and the number for what lies off the axis. */
  private String away(double score) {
    var value = Figures.fixed(score, board.decimals());
    return score < axis.from()
        ? svg(
            "<path class='away' d='M26 26.5H12m5-5-5 5 5 5'/><text x='34' y='30.5'>%s, left of the axis</text>",
            value)
        : svg(
            "<path class='away' d='M374 26.5h14m-5-5 5 5-5 5'/><text x='366' y='30.5' text-anchor='end'>%s, right of the axis</text>",
            value);
  }

  /** The hollow triangle: the same entry on the other part. */
  private String other(BoardRow row) {
    var other = row.other();
    if (other == null || !axis.holds(other.score())) return "";
    var x = axis.x(other.score());
    return svg("<path class='other' d='M%.1f 13.5h9l-4.500 6.500z'/>", x - 4.5) + fall(row, x);
  }

  /** Short strokes below: what the same recipe reached with other seeds. */
  private String seeds(BoardRow row) {
    var seeds = row.seeds();
    if (seeds == null) return "";
    return seeds.scores().stream()
        .filter(axis::holds)
        .map(score -> svg("<path class='seed' d='M%.1f 38v7'/>", axis.x(score)))
        .collect(Collectors.joining());
  }

  /** "Fell" appears only where the drop is more than the private interval explains. */
  private String fall(BoardRow row, double x) {
    var drop = drop(row);
    if (board.split() != Split.PRIVATE || drop <= row.interval().margin()) return "";
    var right = x < WIDTH - 90;
    return svg(
        "<path class='fell' d='M%.1f 16.5H%.1f'/><text class='fell' x='%.1f' y='20.500' text-anchor='%s'>fell %s</text>",
        axis.x(row.score()),
        x,
        right ? x + 9 : x - 9,
        right ? "start" : "end",
        Figures.fixed(drop, board.decimals()));
  }

  private double drop(BoardRow row) {
    var other = row.other();
    if (other == null) return 0;
    var fell = other.score() - row.score();
    return board.benchmark().metric().higherIsBetter() ? fell : -fell;
  }

  private String words(BoardRow row) {
    var text =
        "%s %s, interval plus or minus %s"
            .formatted(
                board.split() == Split.PRIVATE ? "Private" : "Public",
                Figures.fixed(row.score(), board.decimals()),
                Figures.fixed(row.interval().margin(), board.decimals()));
    return text + otherWords(row.other());
  }

  private String otherWords(BoardRow.@Nullable Other other) {
    if (other == null) return "";
    return "; %s %s"
        .formatted(board.split().other().word(), Figures.fixed(other.score(), board.decimals()));
  }
}
