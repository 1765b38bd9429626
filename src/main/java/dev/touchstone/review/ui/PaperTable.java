package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.AxisScale;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.review.BoardPaper;
import dev.touchstone.review.BoardPaper.Line;
import java.util.ArrayList;
import java.util.List;

/** A board that was put on record, as a table. */
class PaperTable extends Div {
  private static final int WIDTH = 260;
  private static final int ROW = 44;

  PaperTable(BoardPaper board) {
    addClassName("paper");
    var ends = new ArrayList<Double>();
    board.entries().forEach(l -> ends.addAll(List.of(number(l.low()), number(l.high()))));
    var scale = AxisScale.over(ends, WIDTH);
    var cells =
        new Cells(
            "Board",
            "Rank",
            "Entry",
            "#" + board.metricLabel(),
            "95 % interval",
            "#To leader",
            "#Submissions",
            "Binding");
    board
        .entries()
        .forEach(line -> cells.row(row(line, scale)).setClassName("tie", line.sharesFirst()));
    add(cells);
  }

  private static List<NativeTableCell> row(Line line, AxisScale scale) {
    return List.of(
        Cells.of(Cells.classed(line.ranks(), "figure")),
        Cells.of(entry(line)),
        Cells.number(minus(line.score())),
        Cells.of(interval(line, scale)),
        Cells.number(toLeader(line)),
        Cells.number(Figures.count(line.submissions())),
        Cells.of(binding(line)));
  }

  private static Component entry(Line line) {
    var marks = String.join(", ", line.marks());
    var under = marks.isEmpty() ? line.owner() : line.owner() + ", " + marks;
    return new Div(Cells.classed(line.entry(), "strong"), new Div(Cells.faint(under)));
  }

  private static String toLeader(Line line) {
    if (line.toLeader() == null) return "leader";
    var gap = minus(line.toLeader()) + " ± " + minus(String.valueOf(line.toLeaderMargin()));
    return line.sharesFirst() ? gap + ", tie" : gap;
  }

  private static Component interval(Line line, AxisScale scale) {
    var drawn = new Span();
    drawn.addClassName("pair-drawing");
    drawn
        .getElement()
        .setAttribute("role", "img")
        .setAttribute("aria-label", minus(line.low()) + " to " + minus(line.high()))
        .setProperty(
            "innerHTML",
            scale.row(
                ROW,
                scale.interval(
                    number(line.low()), number(line.score()), number(line.high()), ROW)));
    return drawn;
  }

  private static Component binding(Line line) {
    var binding = line.binding();
    var text =
        Cells.classed(binding == null ? "–" : binding.substring(0, 8) + "…", "mono", "muted");
    if (binding != null) text.getElement().setAttribute("title", binding);
    return text;
  }

  private static double number(String decimal) {
    return Double.parseDouble(decimal);
  }

  static String minus(String decimal) {
    return decimal.replace('-', '−');
  }
}
