package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;

/** A board in a list: its name, its finding, its state and a small picture. */
class BoardItem extends ListItem {
  BoardItem(Board board) {
    addClassName("board-item");
    var benchmark = board.benchmark();
    var name = new Span(benchmark.address().name());
    name.addClassName("muted");
    var finding = new Anchor(href(benchmark), board.headline());
    finding.addClassName("strong");
    var state = new Span(state(board));
    state.addClassNames("small", "muted");
    var words = new Div(new Div(name), new Div(finding), new Div(state));
    words.addClassName("grow");
    add(words, MiniPicture.of(board));
  }

  static String href(Benchmark benchmark) {
    return "leaderboards/" + benchmark.address();
  }

  private static String state(Board board) {
    var tries = Figures.count(board.submissions(), "submission", "submissions");
    return (board.benchmark().open() ? "Open · " : "Closed, private scores shown · ") + tries;
  }
}
