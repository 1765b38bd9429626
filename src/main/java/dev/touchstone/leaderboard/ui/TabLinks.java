package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import java.util.Map;

/** The tabs of a page as links, so that each can be opened, copied and sent. */
class TabLinks extends Nav {
  /**
   * @param counts numbers beside the labels; a review tab without one is not shown
   */
  TabLinks(BoardView.Place place, Map<BoardTab, Integer> counts) {
    addClassName("tabs");
    getElement().setAttribute("aria-label", "Benchmark");
    for (var tab : BoardTab.values()) {
      if (tab != BoardTab.REVIEW || counts.containsKey(tab)) add(link(place, tab, counts));
    }
  }

  private static Anchor link(BoardView.Place place, BoardTab tab, Map<BoardTab, Integer> counts) {
    var query = tab == BoardTab.LEADERBOARD ? "" : "?tab=" + tab.word();
    var link = new Anchor(place.path() + query, tab.label());
    link.setRouterIgnore(false);
    var count = counts.get(tab);
    if (count != null) link.add(number(count));
    if (tab == place.tab()) {
      link.addClassName("on");
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }

  private static Span number(int count) {
    var number = new Span(Figures.count(count));
    number.addClassName("c");
    return number;
  }
}
