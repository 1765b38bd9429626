package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Cells.cell;
import static dev.touchstone.leaderboard.ui.Cells.head;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.HistoryStep;
import dev.touchstone.leaderboard.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** How the best score came about. */
class HistoryPanel extends Div {
  /** Points that can be told apart on a screen; those that led are always among them. */
  private static final int MOST = 300;

  /** The share of the whole that may pass after the last point: a fifth. */
  private static final int QUIET = 5;

  private final BoardDesk desk;
  private final Viewer viewer;
  private final Div drawing = new Div();
  private final Div rows = new Div();
  private final Details details = new Details("Show as table", rows);
  private Board board;
  private List<HistoryStep> shown;

  HistoryPanel(BoardDesk desk, Viewer viewer, Board board, Place place) {
    this.desk = desk;
    this.viewer = viewer;
    this.board = board;
    shown = steps();
    var bar = new Div(new SplitChoice(board, place), legend());
    bar.addClassNames("row", "wrap", "board-bar");
    rows.addClassName("scroll");
    add(bar, drawing, details);
    draw();
  }

  /** Draws what happened since; the table stays unfolded. */
  void refresh(Board now) {
    board = now;
    var latest = steps();
    if (latest.equals(shown)) return;
    shown = latest;
    draw();
  }

  private List<HistoryStep> steps() {
    return desk.history().of(viewer, board.benchmark(), board.split());
  }

  private void draw() {
    drawing.removeAll();
    rows.removeAll();
    details.setVisible(!shown.isEmpty());
    if (shown.isEmpty()) drawing.add(nothing());
    else draw(shown);
  }

  private void draw(List<HistoryStep> all) {
    var steps = latest(all);
    var title =
        new Paragraph(
            "%s %s, %s"
                .formatted(
                    SplitChoice.word(board.split()),
                    board.benchmark().metric().unit(),
                    board.benchmark().metric().direction()));
    title.addClassNames("small", "med");
    var times = TimeAxis.over(steps.getFirst().at(), until(steps), ReaderTime.zone());
    drawing.add(
        title, new HistoryChart(steps, phases(), times, board.decimals()), caption(all, steps));
    rows.add(table(steps));
  }

  /** One phase is no more than the life of the benchmark. */
  private List<Phase> phases() {
    var phases = board.benchmark().schedule().phases();
    return phases.size() == 1 ? List.of() : phases;
  }

  /** A little beyond the last one, so that a quiet month does not press a busy day together. */
  private Instant until(List<HistoryStep> steps) {
    var last = steps.getLast().at();
    var span = Duration.between(steps.getFirst().at(), last);
    var soon = last.plus(span.dividedBy(QUIET)).plus(Duration.ofMinutes(1));
    var closed = board.benchmark().closedAt();
    var now = closed == null ? desk.times().now() : closed;
    return now.isBefore(soon) && now.isAfter(last) ? now : soon;
  }

  private static List<HistoryStep> latest(List<HistoryStep> all) {
    var from = Math.max(0, all.size() - MOST);
    return IntStream.range(0, all.size())
        .filter(i -> i >= from || all.get(i).leads())
        .mapToObj(all::get)
        .toList();
  }

  private Component caption(List<HistoryStep> all, List<HistoryStep> drawn) {
    var words =
        "The line is the best score so far, the band its 95% bootstrap interval. A new best inside"
            + " the band may be luck. Shown is each submission that made its entry better, and what"
            + " you may see besides.";
    if (drawn.size() < all.size())
      words +=
          " The latest %s of %s.".formatted(Figures.count(drawn.size()), Figures.count(all.size()));
    var caption = new Paragraph(words);
    caption.addClassNames("small", "muted");
    return caption;
  }

  private Component table(List<HistoryStep> steps) {
    var table = new NativeTable();
    table.addClassNames("t", "ts-compact");
    table
        .getHead()
        .add(
            new NativeTableRow(
                head("", "Handed in", ""),
                head("", "Entry", ""),
                head("", "Owner", ""),
                head("num", SplitChoice.word(board.split()), board.benchmark().metric().unit()),
                head("", "What it changed", "")));
    steps.reversed().forEach(step -> table.getBody().add(row(step)));
    return table;
  }

  private NativeTableRow row(HistoryStep step) {
    var name = new Anchor("lineage/entry:" + step.submissionId(), step.entry());
    return new NativeTableRow(
        cell("", desk.times().ago(step.at())),
        cell("strong", name),
        cell("", new Span(step.owner())),
        cell("num", new Span(Figures.fixed(step.score(), board.decimals()))),
        cell("", new Span(HistoryChart.kind(step))));
  }

  private static Component legend() {
    var legend =
        new Div(
            mark("lead", "best so far"),
            mark("up", "better than its own before"),
            mark("same", "no better"));
    legend.addClassNames("row", "wrap", "legend");
    return legend;
  }

  private static Component mark(String kind, String words) {
    var dot = new Span();
    dot.addClassNames("dot", kind);
    var mark = new Span(dot, new Span(words));
    mark.addClassNames("row", "small", "muted");
    return mark;
  }

  private static Component nothing() {
    return new EmptyState(
        "clock", "Nothing has happened yet", "The first scored submission begins the line.");
  }
}
