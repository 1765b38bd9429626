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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The board as a table: one row per entry, ties joined by a bracket. */
class BoardTable extends NativeTable {
  private final BoardOffer offer;
  private final Board board;
  private final BoardWish wish;
  private final Focus focus;
  private final Brackets brackets;
  private final Map<UUID, Integer> places;
  private final BoardPicture picture;
  private final BoardCells cells;

  BoardTable(BoardOffer offer, BoardWish wish, Focus focus, List<BoardRow> rows) {
    this.offer = offer;
    this.board = offer.board();
    this.wish = wish;
    this.focus = focus;
    picture = new BoardPicture(focus, rows);
    cells = new BoardCells(offer, focus);
    brackets = asRanked() ? Brackets.of(board.ties()) : new Brackets(List.of());
    places = new HashMap<>();
    board.rows().forEach(row -> places.put(row.submissionId(), places.size()));
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
    heads.add(head("num dl", toWhom(), "paired, corrected 95%"));
    heads.add(sorted("num ch", BoardOrder.CHANCE, "Best", "chance"));
    if (showsOther()) heads.add(other());
    heads.add(sorted("num sb l", BoardOrder.SUBMISSIONS, "Submissions", ""));
    return new NativeTableRow(heads.toArray(Component[]::new));
  }

  private String toWhom() {
    return focus.chosen() == null ? "To leader" : "To " + focus.chosen().entry();
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
    var button = new Press(BoardWish.SORT, wish.sortWord(by)).on(new NativeButton(name));
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
    return by == BoardOrder.SCORE ? board.benchmark().metric().higherIsBetter() : by.highestFirst();
  }

  private NativeTableRow row(BoardRow row, boolean last) {
    var all = new ArrayList<Component>();
    all.add(cells.rank(row, brackets.at(places.getOrDefault(row.submissionId(), -1))));
    all.add(cells.entry(row));
    all.add(cells.score(row));
    all.add(cell("axis", picture.row(row, last)));
    all.add(cells.gap(row));
    all.add(cells.chance(row));
    if (showsOther()) all.add(cells.other(row));
    all.add(cells.submissions(row));
    var line = new NativeTableRow(all.toArray(Component[]::new));
    line.getElement().setAttribute("data-entry", row.submissionId().toString());
    mark(line, row);
    return cells.choice(row).on(line);
  }

  private void mark(NativeTableRow line, BoardRow row) {
    if (focus.chosen() != null) {
      line.setClassName("sel", focus.is(row));
      line.setClassName("near", focus.isClose(row) && !focus.is(row));
    }
    if (asRanked() && row.sharesFirst() && board.sharingFirst() > 1) bracket(line, row);
  }

  /** The bracket joins those who share first place; alone at the top there is nothing to join. */
  private void bracket(NativeTableRow line, BoardRow row) {
    line.addClassName("tie");
    var tied = board.rows().stream().filter(BoardRow::sharesFirst).toList();
    if (row.equals(tied.getFirst())) line.addClassName("a");
    if (row.equals(tied.getLast())) line.addClassName("z");
  }

  private boolean asRanked() {
    return wish.asRanked() && !wish.filters();
  }

  private NativeTableRow unranked(Unranked entry) {
    var words = new Span(Icon.of("info"), new Span(" "));
    words.add(words(entry.owner() + "/" + entry.entry(), "med"));
    words.add(
        new Span(" is not ranked: " + entry.endOfSentence() + " A missing score never ranks. "));
    words.addClassName("small");
    offer.marks(entry.submissionId()).forEach(mark -> words.add(new MarkBadge(mark)));
    var cell = cell("reason", words);
    cell.getElement().setAttribute("colspan", showsOther() ? "7" : "6");
    var row = new NativeTableRow(cell("rank", new Span("–")), cell);
    row.addClassName("off");
    return row;
  }

  private boolean showsOther() {
    return !board.benchmark().open();
  }
}
