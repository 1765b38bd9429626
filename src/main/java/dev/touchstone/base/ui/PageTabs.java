package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tabs of a page. The open one is in the address ({@code ?tab=}), except the first; a tab's
 * content is made when it is opened for the first time.
 */
public class PageTabs extends Div {
  private static final String PARAMETER = "tab";

  private final Tabs bar = new Tabs();
  private final Div content = new Div();
  private final Map<Tab, Supplier<Component>> makers = new LinkedHashMap<>();
  private final Map<Tab, Component> made = new LinkedHashMap<>();

  public PageTabs() {
    bar.addClassName("ts-tabs");
    bar.setAutoselect(false);
    content.addClassName("tab-content");
    add(bar, content);
  }

  /**
   * @param count the number beside the label; empty for none
   */
  public PageTabs tab(String label, Optional<Integer> count, Supplier<Component> maker) {
    Tab tab = new Tab(label);
    tab.setId(word(label));
    count.ifPresent(n -> tab.add(number(n)));
    makers.put(tab, maker);
    bar.add(tab);
    return this;
  }

  /** Opens the tab with this word, else the first; to be called once, after all tabs are there. */
  public void open(Optional<String> word) {
    Tab first = makers.keySet().iterator().next();
    Tab chosen = word.flatMap(this::find).orElse(first);
    bar.setSelectedTab(chosen);
    show(chosen);
    bar.addSelectedChangeListener(e -> choose(e.getSelectedTab(), first));
  }

  /** The word of the open tab. */
  public Optional<String> opened() {
    return Optional.ofNullable(bar.getSelectedTab()).flatMap(Tab::getId);
  }

  private Optional<Tab> find(String word) {
    return makers.keySet().stream().filter(t -> t.getId().equals(Optional.of(word))).findFirst();
  }

  private void choose(Tab tab, Tab first) {
    show(tab);
    AddressState.put(this, PARAMETER, tab.equals(first) ? "" : tab.getId().orElse(""));
  }

  private void show(Tab tab) {
    content.removeAll();
    content.add(made.computeIfAbsent(tab, t -> makers.getOrDefault(t, Div::new).get()));
  }

  private static Span number(int count) {
    Span number = new Span(Figures.count(count));
    number.addClassName("c");
    return number;
  }

  private static String word(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
