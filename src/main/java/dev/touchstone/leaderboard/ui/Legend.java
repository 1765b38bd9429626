package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.leaderboard.Board;

/** What the marks of a board mean. */
class Legend extends Div {
  private static final String INTERVAL =
      "<svg class='in' width='30' height='12' aria-hidden='true'><g class='plain'>"
          + "<path class='iv' d='M1 6H29'/><path class='cap' d='M1 2v8M29 2v8'/><circle cx='15' cy='6' r='4'/></g></svg>";
  private static final String OTHER =
      "<svg class='in' width='12' height='10' aria-hidden='true'><path class='other' d='M1.500 1.500h9L6 8z'/></svg>";
  private static final String BAND =
      "<svg class='in' width='14' height='12' aria-hidden='true'><rect class='band' width='14' height='12'/>"
          + "<path class='bandl' d='M.5 0V12M13.500 0V12'/></svg>";

  private static final String SEED =
      "<svg class='in' width='14' height='12' aria-hidden='true'><path class='seed' d='M3 2v8M8 2v8M11 2v8'/></svg>";

  private static final String BRACKET =
      "<svg class='in' width='8' height='14' aria-hidden='true'><path class='tie-mark' d='M3 1v12'/></svg>";

  Legend() {
    addClassNames("row", "wrap", "legend");
  }

  void show(Board board) {
    removeAll();
    add(mark(INTERVAL, board.split().word() + ", 95%"));
    if (!board.benchmark().open()) add(mark(OTHER, board.split().other().word()));
    if (board.rows().stream().anyMatch(row -> row.seeds() != null)) {
      add(mark(SEED, "other seeds of its recipe"));
    }
    if (board.ties().size() > 1) add(mark(BRACKET, "cannot be told apart"));
    if (board.smallestDifference().isPresent()) add(mark(BAND, "tie with the leader"));
  }

  private static Span mark(String svg, String words) {
    var mark = new Span(new Drawing(svg), new Span(words));
    mark.addClassNames("row", "small", "muted");
    return mark;
  }
}
