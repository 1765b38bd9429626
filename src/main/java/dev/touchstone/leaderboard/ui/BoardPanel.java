package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.Split;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ranking, with the two parts to choose from. */
class BoardPanel extends Div {
  BoardPanel(Board board, Map<UUID, List<EntryMark>> marks, Place place) {
    var bar = new Div(parts(board, place));
    bar.addClassNames("row", "wrap", "board-bar");
    add(bar);
    if (board.rows().isEmpty()) {
      add(empty(board));
      return;
    }
    bar.add(new Legend(board));
    var table = new Div(new BoardTable(board, marks));
    table.addClassName("board-scroll");
    add(table, new BoardFacts(board));
  }

  private static Component parts(Board board, Place place) {
    var seg = new Div();
    seg.addClassName("seg");
    seg.getElement().setAttribute("role", "group").setAttribute("aria-label", "Test rows");
    if (board.benchmark().open()) {
      seg.add(chosen("Public"), later());
      return seg;
    }
    seg.add(part(board, Split.PRIVATE, "Private, final", place.path()));
    seg.add(part(board, Split.PUBLIC, "Public", place.path() + "?split=public"));
    return seg;
  }

  private static Component part(Board board, Split split, String label, String href) {
    return board.split() == split ? chosen(label) : new Anchor(href, label);
  }

  private static Component chosen(String label) {
    var span = new Span(label);
    span.addClassName("on");
    span.getElement().setAttribute("aria-current", "true");
    return span;
  }

  private static Component later() {
    var span = new Span("Private, after the close");
    span.addClassName("later");
    return span;
  }

  private static Component empty(Board board) {
    var waiting = board.unranked().stream().findFirst();
    return new EmptyState(
        "board",
        "No entries yet",
        waiting
            .map(u -> "“%s” is not ranked: %s.".formatted(u.entry(), u.reason()))
            .orElse(
                "The first valid submission opens the board. Submit a run's predictions or a file."));
  }
}
