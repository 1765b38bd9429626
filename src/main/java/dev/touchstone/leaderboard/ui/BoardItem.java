package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Cells.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import java.util.Optional;
import java.util.Set;

/** A board in a list: its name, its finding, its state, where one stands and a small picture. */
class BoardItem extends ListItem {
  /**
   * @param mine names of the namespaces that the reader belongs to
   */
  BoardItem(BoardDesk desk, Board board, Set<String> mine) {
    addClassName("board-item");
    var finding = new Anchor(href(board.benchmark()), board.headline());
    finding.addClassName("strong");
    var words = new Div(name(board.benchmark()), new Div(finding), state(desk, board));
    words.addClassName("grow");
    best(board, mine).ifPresent(row -> words.add(standing(row)));
    add(words, MiniPicture.of(board));
  }

  static String href(Benchmark benchmark) {
    return "leaderboards/" + benchmark.address();
  }

  static boolean takesPart(Board board, Set<String> mine) {
    return best(board, mine).isPresent();
  }

  private static Component name(Benchmark benchmark) {
    var name = new Div(words(benchmark.address().toString(), "muted"));
    if (!benchmark.title().equals(benchmark.address().name())) {
      name.add(words(" · " + benchmark.title(), "muted"));
    }
    return name;
  }

  private static Component state(BoardDesk desk, Board board) {
    var benchmark = board.benchmark();
    var facts =
        "%s · %s, %s"
            .formatted(
                benchmark.metric().label(),
                Figures.count(board.rows().size(), "entry", "entries"),
                Figures.count(board.submissions(), "submission", "submissions"));
    var line = new Div(PhaseBadge.of(benchmark, desk.times()), words(facts, "small", "muted"));
    line.addClassNames("row", "wrap");
    return line;
  }

  private static Optional<BoardRow> best(Board board, Set<String> mine) {
    return board.rows().stream().filter(row -> mine.contains(row.owner())).findFirst();
  }

  private static Component standing(BoardRow row) {
    var line =
        new Div(
            Icon.of("user"),
            new Span("Your best, "),
            words(row.entry(), "strong"),
            new Span(
                row.ranks().best() == row.ranks().worst()
                    ? ": rank " + row.ranks()
                    : ": ranks " + row.ranks()));
    line.addClassNames("small", "standing");
    return line;
  }
}
