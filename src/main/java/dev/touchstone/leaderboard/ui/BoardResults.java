package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.BoardRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One page of the entries that are wanted, and what must be said about them. */
class BoardResults extends Div {
  /** Rows on a page: a thousand entries must open as fast as ten. */
  static final int MOST = 100;

  /**
   * The keyboard stays where it was when rows are drawn anew: on the control of the same entry, or
   * else on the one that says the same.
   */
  private static final String KEEP_FOCUS =
      """
      const controls = part => [...part.querySelectorAll('a,button')];
      const name = e => {
        const row = e.closest('tr[data-entry]');
        return row ? row.dataset.entry + controls(row).indexOf(e) : e.textContent;
      };
      this.addEventListener('focusin', e => { this.held = name(e.target); });
      this.addEventListener('focusout', e => queueMicrotask(() => {
        if (e.target.isConnected) this.held = null;
      }));
      new MutationObserver(() => {
        if (!this.held || document.activeElement !== document.body) return;
        controls(this).find(e => name(e) === this.held)?.focus({preventScroll: true});
      }).observe(this, {childList: true, subtree: true});""";

  private final Div remarks = new Div();
  private final Div above = new Div();
  private final Div scroll = new Div();
  private final Div below = new Div();
  private List<String> said = List.of();

  BoardResults(BiConsumer<String, String> change) {
    remarks.addClassNames("board-remarks", "small", "muted");
    remarks.getElement().setAttribute("role", "status");
    scroll.addClassName("board-scroll");
    add(remarks, above, scroll, below);
    addAttachListener(attached -> getElement().executeJs(KEEP_FOCUS));
    Press.hear(getElement(), press -> heard(press, change));
  }

  private static void heard(Press press, BiConsumer<String, String> change) {
    if (BoardWish.PRESSED.contains(press.parameter()))
      change.accept(press.parameter(), press.value());
  }

  void show(BoardOffer offer, BoardWish wish) {
    new Page(offer, wish, wish.of(offer)).draw();
  }

  /** One drawing of the page that is wanted. */
  private final class Page {
    private final BoardOffer offer;
    private final BoardWish wish;
    private final List<BoardRow> wanted;

    Page(BoardOffer offer, BoardWish wish, List<BoardRow> wanted) {
      this.offer = offer;
      this.wish = wish;
      this.wanted = wanted;
    }

    void draw() {
      List.of(above, scroll, below).forEach(Div::removeAll);
      remarks();
      scroll.setVisible(!wanted.isEmpty());
      if (wanted.isEmpty()) {
        below.add(nothing());
        return;
      }
      var focus = Focus.on(offer.board(), wish.near());
      if (focus.chosen() != null) above.add(new CloseNote(focus.chosen(), focus));
      scroll.add(new BoardTable(offer, wish, focus, page()));
      if (pages() > 1) below.add(pager());
    }

    /** Said only where it is other than before: a reader's voice says every change aloud. */
    private void remarks() {
      var words = new ArrayList<String>();
      if (wish.filters()) words.add(counted());
      if (!wish.asRanked()) words.add(sorted());
      if (words.equals(said)) return;
      said = words;
      remarks.removeAll();
      words.forEach(line -> remarks.add(new Paragraph(line)));
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
      var button = new Press(BoardWish.PAGE, "" + to).on(new NativeButton(word));
      button.addClassNames("btn", "sm");
      button.setEnabled(to >= 1 && to <= pages());
      return button;
    }
  }
}
