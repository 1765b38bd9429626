package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Cells.cell;
import static dev.touchstone.leaderboard.ui.Cells.head;
import static dev.touchstone.leaderboard.ui.Cells.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.Unranked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The board as a table: one row per entry, ties joined by a bracket. */
class BoardTable extends NativeTable {
  private final BoardOffer offer;
  private final Board board;
  private final BoardWish wish;
  private final BiConsumer<String, String> change;
  private final BoardPicture picture;
  private final BoardCells cells;

  BoardTable(
      BoardOffer offer, BoardWish wish, List<BoardRow> rows, BiConsumer<String, String> change) {
    this.offer = offer;
    this.board = offer.board();
    this.wish = wish;
    this.change = change;
    picture = new BoardPicture(board, rows);
    cells = new BoardCells(offer);
    addClassNames("t", "board");
    getElement().setAttribute("aria-label", "Entries");
    getHead().add(header());
    rows.forEach(row -> getBody().add(row(row, row.equals(rows.getLast()))));
    if (!wish.filters() && wish.page() == 1) {
      board.unranked().forEach(entry -> getBody().add(unranked(entry)));
    }
  }

  private NativeTableRow header() {
    var metric = board.benchmark().metric();
    var heads = new ArrayList<Component>();
    heads.add(head("rank", "Rank", "95% range"));
    heads.add(sorted("entry", BoardOrder.ENTRY, "Entry", ""));
    heads.add(
        sorted(
            "num sc",
            BoardOrder.SCORE,
            SplitChoice.word(board.split()) + " " + metric.unit(),
            metric.direction()));
    heads.add(axis());
    heads.add(head("num dl", "To leader", "paired, Holm 95%"));
    if (showsOther()) heads.add(other());
    heads.add(sorted("num sb l", BoardOrder.SUBMISSIONS, "Submissions", ""));
    return new NativeTableRow(heads.toArray(Component[]::new));
  }

  private Component axis() {
    var axis = new NativeTableHeaderCell(words("Interval, 95%", "sr"), picture.header());
    axis.addClassName("axis");
    return axis;
  }

  private Component other() {
    var name = SplitChoice.word(board.split().other());
    return sorted("num pb", BoardOrder.OTHER, name, "rank, " + board.benchmark().metric().unit());
  }

  /** A column that can be sorted by; which way it is sorted now is told by arrow and attribute. */
  private NativeTableHeaderCell sorted(String classes, BoardOrder by, String name, String unit) {
    var button = new NativeButton(name, e -> change.accept(BoardWish.SORT, wish.sortWord(by)));
    button.addClassName("sorter");
    button.getElement().setAttribute("title", "Sort by " + by.label());
    var cell = head(classes, button, unit);
    if (by != wish.order()) return cell;
    var falling = wish.turned() != highestFirst(by);
    cell.getElement().setAttribute("aria-sort", falling ? "descending" : "ascending");
    if (!wish.asRanked()) button.add(Icon.of(falling ? "down" : "up"));
    return cell;
  }

  private boolean highestFirst(BoardOrder by) {
    return by == BoardOrder.SCORE
        ? board.benchmark().metric().higherIsBetter()
        : by.highestFirst();
  }

  private NativeTableRow row(BoardRow row, boolean last) {
    var all = new ArrayList<Component>();
    all.add(cells.rank(row));
    all.add(cells.entry(row));
    all.add(cells.score(row));
    all.add(cell("axis", picture.row(row, last)));
    all.add(cells.gap(row));
    if (showsOther()) all.add(cells.other(row));
    all.add(cells.submissions(row));
    var line = new NativeTableRow(all.toArray(Component[]::new));
    bracket(line, row);
    return line;
  }

  /** The bracket joins those who share first place; alone at the top there is nothing to join. */
  private void bracket(NativeTableRow line, BoardRow row) {
    if (!wish.asRanked() || wish.filters()) return;
    if (!row.sharesFirst() || board.sharingFirst() < 2) return;
    line.addClassName("tie");
    var tied = board.rows().stream().filter(BoardRow::sharesFirst).toList();
    if (row.equals(tied.getFirst())) line.addClassName("a");
    if (row.equals(tied.getLast())) line.addClassName("z");
  }

  private NativeTableRow unranked(Unranked entry) {
    var words = new Span(Icon.of("info"), new Span(" "));
    words.add(words(entry.owner() + "/" + entry.entry(), "med"));
    words.add(new Span(" is not ranked: " + entry.reason() + ". A missing score never ranks. "));
    words.addClassName("small");
    offer.marks(entry.submissionId()).forEach(mark -> words.add(new MarkBadge(mark)));
    var cell = cell("reason", words);
    cell.getElement().setAttribute("colspan", showsOther() ? "6" : "5");
    var row = new NativeTableRow(cell("rank", new Span("–")), cell);
    row.addClassName("off");
    return row;
  }

  private boolean showsOther() {
    return !board.benchmark().open();
  }
}
