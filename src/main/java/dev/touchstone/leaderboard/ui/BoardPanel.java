package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.Phase;
import java.time.Instant;
import java.util.function.BiConsumer;

/** The ranking, with the two parts to choose from and what narrows it. */
class BoardPanel extends Div {
  private final BiConsumer<String, String> moved;
  private final BoardFilters filters;
  private final Legend legend = new Legend();
  private final BoardResults results = new BoardResults(this::change);
  private final Div facts = new Div();
  private final Div body = new Div();
  private final Instant now;
  private BoardOffer offer;
  private Place place;

  /**
   * @param moved told each parameter of the address that the reader changes, and its value
   */
  BoardPanel(BoardOffer offer, Place place, Instant now, BiConsumer<String, String> moved) {
    this.offer = offer;
    this.place = place;
    this.moved = moved;
    this.now = now;
    filters = new BoardFilters(BoardWish.of(place), this::filter);
    var bar = new Div(new SplitChoice(offer.board(), place), filters, legend);
    bar.addClassNames("row", "wrap", "board-bar");
    add(bar, body);
    draw();
  }

  /** Takes in what happened. What the reader filters by, and the fields for it, stay. */
  void refresh(BoardOffer latest) {
    if (latest.looksLike(offer)) return;
    offer = latest;
    draw();
  }

  private void draw() {
    var board = offer.board();
    var some = !board.rows().isEmpty();
    filters.setVisible(some);
    legend.setVisible(some);
    if (!some) {
      body.removeAll();
      body.add(empty(board));
      return;
    }
    filters.offer(offer);
    legend.show(board);
    facts.removeAll();
    facts.add(new BoardFacts(board));
    results.show(offer, BoardWish.of(place));
    if (results.getParent().isEmpty()) open();
  }

  private void open() {
    body.removeAll();
    body.add(results, facts);
  }

  /** A narrower list begins at its first page. */
  private void filter(String parameter, String value) {
    note(BoardWish.PAGE, "");
    change(parameter, value);
  }

  private void change(String parameter, String value) {
    note(parameter, value);
    results.show(offer, BoardWish.of(place));
  }

  private void note(String parameter, String value) {
    place = place.with(parameter, value);
    moved.accept(parameter, value);
  }

  private Component empty(Board board) {
    var blind = board.benchmark().schedule().at(now).filter(Phase::blind);
    if (blind.isPresent() && board.benchmark().open()) return hidden(blind.get());
    var waiting = board.unranked().stream().findFirst();
    return new EmptyState(
        "board",
        "No entries yet",
        waiting
            .map(u -> "“%s” is not ranked: %s".formatted(u.entry(), u.endOfSentence()))
            .orElse(
                "The first valid submission opens the board. Submit a run's predictions or a file."));
  }

  /** A blind phase shows neither scores nor an order, nor how many there are. */
  private static Component hidden(Phase phase) {
    return new EmptyState(
        "eyeoff",
        "No ranking while “%s” is blind".formatted(phase.name()),
        "Scores, order and counts stay hidden until the phase ends, so that nobody can fit to them."
            + " Your own submissions are taken, checked and scored as usual.");
  }
}
