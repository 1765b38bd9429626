package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import java.util.List;
import java.util.OptionalInt;

/** The tabs of a page as links, so that each can be opened, copied and sent. */
class TabLinks extends Nav {
  /**
   * @param word stands in the address; empty for the first tab
   * @param count the number beside the label; empty for none
   */
  record Tab(String word, String label, OptionalInt count) {}

  TabLinks(Place place, List<Tab> tabs, String current) {
    addClassName("tabs");
    getElement().setAttribute("aria-label", "Benchmark");
    tabs.forEach(tab -> add(link(place, tab, tab.word().equals(current))));
  }

  private static Anchor link(Place place, Tab tab, boolean current) {
    var link = new Anchor(place.onTab(tab.word()).href(), tab.label());
    link.setRouterIgnore(false);
    tab.count().ifPresent(count -> link.add(number(count)));
    if (current) {
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
