package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Cells.below;
import static dev.touchstone.leaderboard.ui.Cells.cell;
import static dev.touchstone.leaderboard.ui.Cells.head;
import static dev.touchstone.leaderboard.ui.Cells.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.PublicAgainstPrivate;
import dev.touchstone.leaderboard.PublicAgainstPrivate.Row;

/** How much better entries looked while their scores were shown than they are. */
class PartsPanel extends Div {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final String unit;
  private PublicAgainstPrivate report;
  private int decimals;

  PartsPanel(BoardDesk desk, Viewer viewer, Board board) {
    this.desk = desk;
    this.viewer = viewer;
    report = desk.reports().of(viewer, board.benchmark().address());
    decimals = board.decimals();
    unit = board.benchmark().metric().unit();
    addClassName("parts");
    draw();
  }

  /** Draws the report anew where it says something else. */
  void refresh(Board now) {
    var latest = desk.reports().of(viewer, now.benchmark().address());
    if (latest.equals(report)) return;
    report = latest;
    decimals = now.decimals();
    draw();
  }

  private void draw() {
    removeAll();
    if (report.rows().isEmpty()) {
      add(new EmptyState("board", "No entries", "Nothing was scored before the close."));
      return;
    }
    add(finding(), explained(), facts(), new SlopeChart(report.rows(), decimals, unit), table());
  }

  private Component finding() {
    var fell = report.fell();
    return new H2(
        switch ((int) Math.min(2, fell)) {
          case 0 -> "No entry fell by more than chance explains";
          case 1 -> "One entry fell by more than chance explains";
          default -> Figures.count(fell) + " entries fell by more than chance explains";
        });
  }

  private static Component explained() {
    var words =
        new Paragraph(
            "Public scores were shown while people chose what to hand in, private ones were not. The"
                + " two parts are different rows, so some difference is chance: the interval of a drop"
                + " counts the errors of both.");
    words.addClassName("prose");
    return words;
  }

  private Component facts() {
    var facts = new Facts();
    report
        .rankCorrelation()
        .ifPresent(
            r ->
                facts.fact(
                    "Rank correlation", Figures.fixed(r, 2), "Spearman, public with private"));
    return facts
        .fact("Handed in", Figures.count(report.submissions(), "submission", "submissions"))
        .fact("By", Figures.count(report.people(), "person", "people"))
        .fact(
            "Saw the board",
            Figures.count(report.looked(), "person", "people"),
            "while it was open");
  }

  private Component table() {
    var table = new NativeTable();
    table.addClassNames("t", "parts-table");
    table
        .getHead()
        .add(
            new NativeTableRow(
                head("", "Entry", ""),
                head("num", "Public", "rank, " + unit),
                head("num", "Private", "rank, " + unit),
                head("num", "Worse by", "95%"),
                head("", "", ""),
                head("num l", "Submissions", "")));
    report.rows().forEach(row -> table.getBody().add(row(row)));
    var scroll = new Div(table);
    scroll.addClassName("scroll");
    return scroll;
  }

  private NativeTableRow row(Row row) {
    var name = new Anchor("lineage/entry:" + row.submissionId(), row.entry());
    name.addClassName("strong");
    return new NativeTableRow(
        cell("", name, below(row.owner(), "faint")),
        cell(
            "num",
            new Span(row.publicRanks().toString()),
            below(figure(row.publicScore()), "faint")),
        cell(
            "num",
            words(row.privateRanks().toString(), "strong"),
            below(figure(row.privateScore()), "faint")),
        cell(
            "num",
            new Span(figure(row.drop())),
            words(" ± " + figure(row.interval().margin()), "faint")),
        cell("", verdict(row)),
        cell("num l", new Span(Figures.count(row.submissions()))));
  }

  private static Component verdict(Row row) {
    if (!row.fell()) return words("within chance", "muted", "small");
    var words = new Span(Icon.of("warn"), new Span("fell by more than chance"));
    words.addClassNames("warn", "small", "verdict");
    return words;
  }

  private String figure(double value) {
    return Figures.fixed(value, decimals);
  }
}
