package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Unranked;
import dev.touchstone.leaderboard.score.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The board as a table: one row per entry, ties joined by a bracket. */
class BoardTable extends NativeTable {
  private final Board board;
  private final Map<UUID, List<EntryMark>> marks;
  private final BoardPicture picture;

  BoardTable(Board board, Map<UUID, List<EntryMark>> marks) {
    this.board = board;
    this.marks = marks;
    picture = new BoardPicture(board);
    addClassNames("t", "board");
    getElement().setAttribute("aria-label", "Entries, the best score first");
    getHead().add(header());
    board.rows().forEach(row -> getBody().add(row(row)));
    board.unranked().forEach(entry -> getBody().add(unranked(entry)));
  }

  private NativeTableRow header() {
    var unit = board.benchmark().metric().unit();
    var cells = new ArrayList<Component>();
    cells.add(head("rank", "Rank", "95% range"));
    cells.add(head("entry", "Entry", ""));
    cells.add(
        head("num sc", word(board.split()) + " " + unit, board.benchmark().metric().direction()));
    var axis = new NativeTableHeaderCell();
    axis.addClassName("axis");
    axis.add(new Span("Interval, 95%"), picture.header());
    axis.getChildren().findFirst().ifPresent(words -> words.addClassName("sr"));
    cells.add(axis);
    cells.add(head("num dl", "To leader", "paired, Holm 95%"));
    if (showsOther()) cells.add(head("num pb", word(board.split().other()), "rank, " + unit));
    cells.add(head("num sb l", "Submissions", ""));
    return new NativeTableRow(cells.toArray(Component[]::new));
  }

  private NativeTableRow row(BoardRow row) {
    var last = row.equals(board.rows().getLast());
    var cells = new ArrayList<Component>();
    cells.add(cell("rank", strong(row.ranks().toString())));
    cells.add(cell("entry", name(row), from(row)));
    cells.add(cell("num sc", strong(figure(row.score())), faint(doubt(row))));
    cells.add(cell("axis", picture.row(row, last)));
    cells.add(cell("num dl", gap(row.toLeader())));
    if (showsOther()) cells.add(other(row.other()));
    cells.add(cell("num sb l", new Span(Figures.count(row.submissions()))));
    var line = new NativeTableRow(cells.toArray(Component[]::new));
    bracket(line, row);
    return line;
  }

  /** The bracket joins those who share first place; alone at the top there is nothing to join. */
  private void bracket(NativeTableRow line, BoardRow row) {
    if (!row.sharesFirst() || board.sharingFirst() < 2) return;
    line.addClassName("tie");
    var tied = board.rows().stream().filter(BoardRow::sharesFirst).toList();
    if (row.equals(tied.getFirst())) line.addClassName("a");
    if (row.equals(tied.getLast())) line.addClassName("z");
  }

  private static Component name(BoardRow row) {
    var link = new Anchor("lineage/entry:" + row.submissionId(), row.entry());
    link.addClassNames("strong", "name");
    return link;
  }

  private Component from(BoardRow row) {
    var owner = new Span(row.owner());
    owner.addClassNames("faint", "small");
    var line = new Div(owner);
    line.addClassNames("row", "wrap");
    if (row.runId() != null) {
      var run = new Anchor("runs/" + row.runId(), "run");
      run.addClassNames("link", "small", "faint");
      run.setAriaLabel("Run of " + row.entry());
      line.add(run);
    }
    marks(row.submissionId()).forEach(line::add);
    return line;
  }

  private Stream<Component> marks(UUID submission) {
    return marks.getOrDefault(submission, List.of()).stream().map(MarkBadge::new);
  }

  private String doubt(BoardRow row) {
    return row.constant() ? "constant" : "± " + figure(row.interval().margin());
  }

  private Component[] gap(@Nullable Gap gap) {
    if (gap == null) return new Component[] {muted("leader")};
    var margin = new Span(" ± " + figure(gap.margin()));
    margin.addClassName("faint");
    var line = new Span(new Span(signed(gap.difference())), margin);
    if (!gap.includesZero()) return new Component[] {line};
    var tie = new Div("tie, includes zero");
    tie.addClassNames("xs", "touch");
    return new Component[] {line, tie};
  }

  private Component other(BoardRow.@Nullable Other other) {
    if (other == null) return cell("num pb", new Span("–"));
    return cell("num pb", new Span(other.ranks().toString()), faint(figure(other.score())));
  }

  private NativeTableRow unranked(Unranked entry) {
    var words = new Span(Icon.of("info"), new Span(" "), med(entry.owner() + "/" + entry.entry()));
    words.add(new Span(" is not ranked: " + entry.reason() + ". A missing score never ranks. "));
    words.addClassName("small");
    marks(entry.submissionId()).forEach(words::add);
    var cell = cell("reason", words);
    cell.getElement().setAttribute("colspan", showsOther() ? "6" : "5");
    var row = new NativeTableRow(cell("rank", new Span("–")), cell);
    row.addClassName("off");
    return row;
  }

  private boolean showsOther() {
    return !board.benchmark().open();
  }

  private String figure(double value) {
    return Figures.fixed(value, board.decimals());
  }

  private String signed(double value) {
    var rounded = figure(Math.abs(value));
    if (rounded.matches("[0.]+")) return rounded;
    return (value > 0 ? "+" : "−") + rounded;
  }

  private static String word(Split split) {
    return split == Split.PRIVATE ? "Private" : "Public";
  }

  private static NativeTableHeaderCell head(String classes, String name, String unit) {
    var cell = new NativeTableHeaderCell(name);
    cell.addClassNames(classes.split(" "));
    if (unit.isEmpty()) return cell;
    var below = new Span(unit);
    below.addClassName("u");
    cell.add(below);
    return cell;
  }

  private static NativeTableCell cell(String classes, Component... content) {
    var cell = new NativeTableCell(content);
    cell.addClassNames(classes.split(" "));
    return cell;
  }

  private static Component strong(String text) {
    var span = new Span(text);
    span.addClassName("figure");
    return span;
  }

  private static Component faint(String text) {
    var div = new Div(text);
    div.addClassNames("faint", "xs");
    return div;
  }

  private static Component muted(String text) {
    var span = new Span(text);
    span.addClassName("muted");
    return span;
  }

  private static Component med(String text) {
    var span = new Span(text);
    span.addClassName("med");
    return span;
  }
}
