package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The tabs of a page as links, so that each can be opened, copied and sent. */
class TabLinks extends Nav {
  /**
   * @param word stands in the address; empty for the first tab
   * @param count the number beside the label; empty for none
   */
  record Tab(String word, String label, OptionalInt count) {}

  private final Place place;
  private final Map<String, Span> numbers = new HashMap<>();
  private List<Tab> shown = List.of();

  TabLinks(Place place) {
    this.place = place;
    addClassName("tabs");
    getElement().setAttribute("aria-label", "Benchmark");
  }

  /** Where the tabs are the same, links stay and only their numbers change. */
  void show(List<Tab> tabs, String current) {
    if (!words(tabs).equals(words(shown))) draw(tabs, current);
    tabs.forEach(this::number);
    shown = tabs;
  }

  private void draw(List<Tab> tabs, String current) {
    removeAll();
    numbers.clear();
    tabs.forEach(tab -> add(link(tab, tab.word().equals(current))));
  }

  private void number(Tab tab) {
    var number = numbers.get(tab.word());
    if (number == null) return;
    number.setVisible(tab.count().isPresent());
    number.setText(tab.count().isPresent() ? Figures.count(tab.count().getAsInt()) : "");
  }

  private static List<String> words(List<Tab> tabs) {
    return tabs.stream().map(Tab::word).toList();
  }

  private Anchor link(Tab tab, boolean current) {
    var link = new Anchor(place.onTab(tab.word()).href(), tab.label());
    link.setRouterIgnore(false);
    var number = new Span();
    number.addClassName("c");
    numbers.put(tab.word(), number);
    link.add(number);
    if (current) {
      link.addClassName("on");
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }
}
