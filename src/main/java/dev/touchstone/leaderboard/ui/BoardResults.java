package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.BoardRow;
import java.util.List;
import java.util.function.BiConsumer;

/** One page of the entries that are wanted, and what must be said about them. */
class BoardResults extends Div {
  /** Rows on a page: a thousand entries must open as fast as ten. */
  static final int MOST = 100;

  private final BoardOffer offer;
  private final BoardWish wish;
  private final BiConsumer<String, String> change;
  private final List<BoardRow> wanted;

  BoardResults(BoardOffer offer, BoardWish wish, BiConsumer<String, String> change) {
    this.offer = offer;
    this.wish = wish;
    this.change = change;
    wanted = wish.of(offer);
    remarks();
    if (wanted.isEmpty()) {
      add(nothing());
      return;
    }
    var focus = Focus.on(offer.board(), wish.near());
    if (focus.chosen() != null) add(new CloseNote(focus.chosen(), focus, change));
    var table = new Div(new BoardTable(offer, wish, focus, page(), change));
    table.addClassName("board-scroll");
    add(table);
    if (pages() > 1) add(pager());
  }

  private void remarks() {
    var row = new Div();
    row.addClassNames("board-remarks", "small", "muted");
    row.getElement().setAttribute("role", "status");
    if (wish.filters()) row.add(new Paragraph(counted()));
    if (!wish.asRanked()) row.add(new Paragraph(sorted()));
    add(row);
  }

  private String counted() {
    return "%s of %s shown. Ranks and intervals count all of them."
        .formatted(
            Figures.count(wanted.size()),
            Figures.count(offer.board().rows().size(), "entry", "entries"));
  }

  private String sorted() {
    if (wish.order() == BoardOrder.SCORE) return "The lowest rank stands first.";
    return "Sorted by %s. Ranks still go by the %s score, and tied entries keep their ties."
        .formatted(wish.order().label(), offer.board().split().word());
  }

  private List<BoardRow> page() {
    var from = (number() - 1) * MOST;
    return wanted.subList(from, Math.min(from + MOST, wanted.size()));
  }

  private int pages() {
    return (wanted.size() + MOST - 1) / MOST;
  }

  /** A page beyond the last one is the last one. */
  private int number() {
    return Math.clamp(wish.page(), 1, Math.max(1, pages()));
  }

  private Component nothing() {
    return new EmptyState(
        "filter", "No entry fits", "Take a filter away to see the others of this board.");
  }

  private Component pager() {
    var from = (number() - 1) * MOST;
    var words =
        new Span(
            "%s to %s of %s"
                .formatted(
                    Figures.count(from + 1),
                    Figures.count(from + page().size()),
                    Figures.count(wanted.size(), "entry", "entries")));
    words.addClassNames("muted", "tn");
    var pager = new Div(turn("Previous", number() - 1), words, turn("Next", number() + 1));
    pager.addClassNames("row", "board-pager");
    return pager;
  }

  private NativeButton turn(String word, int to) {
    var button = new NativeButton(word, click -> change.accept(BoardWish.PAGE, "" + to));
    button.addClassNames("btn", "sm");
    button.setEnabled(to >= 1 && to <= pages());
    return button;
  }
}
