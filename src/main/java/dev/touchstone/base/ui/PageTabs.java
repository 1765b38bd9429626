package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
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

  private final Nav bar = new Nav();
  private final Div content = new Div();
  private final Map<NativeButton, Supplier<Component>> makers = new LinkedHashMap<>();
  private final Map<NativeButton, Component> made = new LinkedHashMap<>();

  public PageTabs() {
    bar.addClassName("tabs");
    bar.getElement().setAttribute("aria-label", "Parts of this page");
    content.addClassName("tab-content");
    add(bar, content);
  }

  /**
   * @param count the number beside the label; empty for none
   */
  public PageTabs tab(String label, Optional<Integer> count, Supplier<Component> maker) {
    NativeButton tab = new NativeButton(label);
    tab.setId(word(label));
    tab.addClickListener(e -> choose(tab));
    count.ifPresent(n -> tab.add(number(n)));
    makers.put(tab, maker);
    bar.add(tab);
    return this;
  }

  /** Changes the number beside a label that has one. */
  public void count(String label, int count) {
    find(word(label)).stream()
        .flatMap(NativeButton::getChildren)
        .filter(Span.class::isInstance)
        .forEach(number -> ((Span) number).setText(Figures.count(count)));
  }

  /** Opens the tab with this word, else the first; to be called once, after all tabs are there. */
  public void open(Optional<String> word) {
    show(word.flatMap(this::find).orElseGet(this::first));
  }

  /** The word of the open tab. */
  public Optional<String> opened() {
    return makers.keySet().stream()
        .filter(tab -> tab.hasClassName("on"))
        .findFirst()
        .flatMap(NativeButton::getId);
  }

  private NativeButton first() {
    return makers.keySet().iterator().next();
  }

  private Optional<NativeButton> find(String word) {
    return makers.keySet().stream().filter(t -> t.getId().equals(Optional.of(word))).findFirst();
  }

  private void choose(NativeButton tab) {
    show(tab);
    AddressState.put(this, PARAMETER, tab.equals(first()) ? "" : tab.getId().orElse(""));
  }

  private void show(NativeButton chosen) {
    makers.keySet().forEach(tab -> mark(tab, tab.equals(chosen)));
    content.removeAll();
    content.add(made.computeIfAbsent(chosen, t -> makers.getOrDefault(t, Div::new).get()));
  }

  private static void mark(NativeButton tab, boolean open) {
    tab.setClassName("on", open);
    if (open) tab.getElement().setAttribute("aria-current", "page");
    else tab.getElement().removeAttribute("aria-current");
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
