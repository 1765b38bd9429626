package dev.touchstone.review.web;

import dev.touchstone.review.BoardPaper;
import dev.touchstone.review.BoardPaper.Line;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A board as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.
 * Every text of people is escaped.
 */
final class PaperHtml {
  private static final int WIDTH = 260;
  private static final int EDGE = 8;

  private final BoardPaper board;
  private final double from;
  private final double to;

  private PaperHtml(BoardPaper board) {
    this.board = board;
    from = board.entries().stream().mapToDouble(l -> number(l.low())).min().orElse(0);
    to = board.entries().stream().mapToDouble(l -> number(l.high())).max().orElse(1);
  }

  /**
   * @param line below the title, as text
   * @param foot below the table, as HTML that was escaped already
   */
  static String page(BoardPaper board, String line, String foot) {
    var page = new PaperHtml(board);
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>%2$s</style>
        </head>
        <body>
        <h1>%3$s</h1>
        <p class="sub">%1$s · %4$s</p>
        %5$s
        %6$s
        %7$s
        </body>
        </html>
        """
        .formatted(
            text(board.title()),
            PaperStyle.CSS,
            text(board.headline()),
            text(line),
            page.doubt(),
            page.table(),
            foot);
  }

  static String text(String of) {
    return HtmlUtils.htmlEscape(of, "UTF-8");
  }

  private String doubt() {
    var smallest = board.smallestDifference();
    var rows = String.format(Locale.UK, "%,d %s rows", board.rows(), board.split());
    return smallest == null
        ? "<p>Scored on %s.</p>".formatted(rows)
        : "<p>On %s, differences in %s under <b>%s</b> cannot be told apart.</p>"
            .formatted(rows, text(board.metricLabel()), text(smallest));
  }

  private String table() {
    if (board.entries().isEmpty()) return "<p>No entry is ranked yet.</p>";
    return """
        <table>
        <thead><tr><th scope="col">Rank<small>95%% range</small></th><th scope="col">Entry</th>
        <th scope="col" class="n">%s<small>%s</small></th><th scope="col" class="axis">95 %% interval</th>
        <th scope="col" class="n">To leader<small>paired, corrected</small></th>
        <th scope="col" class="n">Submissions</th></tr></thead>
        <tbody>
        %s
        </tbody>
        </table>"""
        .formatted(
            text(board.metricLabel()),
            text(board.direction()),
            board.entries().stream().map(this::row).collect(Collectors.joining("\n")));
  }

  private String row(Line line) {
    return """
        <tr class="%s"><td class="rank">%s</td><td><b>%s</b><small>%s</small></td><td class="n">%s</td>
        <td class="axis">%s<small>%s to %s</small></td><td class="n">%s</td><td class="n">%d</td></tr>"""
        .formatted(
            line.sharesFirst() ? "tie" : "",
            text(line.ranks()),
            text(line.entry()),
            text(under(line)),
            minus(line.score()),
            bar(line),
            minus(line.low()),
            minus(line.high()),
            toLeader(line),
            line.submissions());
  }

  private static String under(Line line) {
    var marks = String.join(", ", line.marks());
    return marks.isEmpty() ? line.owner() : line.owner() + ", " + marks;
  }

  private String toLeader(Line line) {
    if (line.toLeader() == null) return "leader";
    var tie = line.sharesFirst() ? "<small>tie with the leader</small>" : "";
    return minus(line.toLeader()) + " ± " + minus(String.valueOf(line.toLeaderMargin())) + tie;
  }

  private String bar(Line line) {
    return String.format(
        Locale.ROOT,
        "<svg width=\"%1$d\" height=\"18\" viewBox=\"0 0 %1$d 18\" aria-hidden=\"true\">"
            + "<path d=\"M%2$.1f 9H%3$.1fM%2$.1f 5v8M%3$.1f 5v8\"/>"
            + "<circle cx=\"%4$.1f\" cy=\"9\" r=\"3.6\"/></svg>",
        WIDTH,
        x(line.low()),
        x(line.high()),
        x(line.score()));
  }

  private double x(String value) {
    var share = to == from ? 0.5 : (number(value) - from) / (to - from);
    return EDGE + share * (WIDTH - 2 * EDGE);
  }

  private static double number(String decimal) {
    return Double.parseDouble(decimal);
  }

  private static String minus(String decimal) {
    return text(decimal).replace('-', '−');
  }
}
