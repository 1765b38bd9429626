package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.ui.Figures;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The chosen runs, and the bar that says what can be done with them. */
final class RunSelection extends Div {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Set<UUID> chosen = new LinkedHashSet<>();
  private final Runnable changed;
  private final Span words = new Span();
  private final Span hint = new Span();
  private final Button compare = new Button();
  private Runnable before = () -> {};

  RunSelection(Runnable changed) {
    this.changed = changed;
    addClassName("selection-bar");
    getElement().setAttribute("role", "toolbar");
    getElement().setAttribute("aria-label", "Selection");
    words.addClassNames("med", "tn");
    words.getElement().setAttribute("aria-live", "polite");
    hint.addClassName("selection-hint");
    Button clear = new Button("Clear", e -> set(Set.of()));
    clear.addClassName("on-stone");
    clear.addThemeNames("tertiary", "small");
    compare.addClassName("on-stone-primary");
    compare.addThemeName("small");
    compare.addClickListener(e -> compare());
    add(words, hint, clear, compare);
    show();
  }

  /** Puts what changes runs into the bar. */
  void offer(Component more) {
    addComponentAtIndex(2, more);
  }

  /** Called each time before the bar is seen. */
  void beforeShown(Runnable next) {
    before = next;
  }

  List<UUID> chosen() {
    return List.copyOf(chosen);
  }

  boolean has(UUID run) {
    return chosen.contains(run);
  }

  /** The ids as they stand in an address. */
  List<String> words() {
    return chosen.stream().map(UUID::toString).toList();
  }

  /** Chooses what an address names; what is no id is passed over. */
  void read(String ids) {
    set(ID.matcher(ids).results().map(found -> UUID.fromString(found.group())).toList());
  }

  void choose(Collection<UUID> runs, boolean wanted) {
    if (wanted) chosen.addAll(runs);
    else chosen.removeAll(runs);
    show();
    changed.run();
  }

  void set(Collection<UUID> runs) {
    chosen.clear();
    choose(runs, true);
  }

  /** Opens the comparison of what is chosen. */
  void compare() {
    if (chosen.isEmpty()) return;
    QueryParameters runs = QueryParameters.of("runs", String.join(",", words()));
    getUI().ifPresent(ui -> ui.navigate("compare", runs));
  }

  private void show() {
    before.run();
    setVisible(!chosen.isEmpty());
    words.setText(Figures.count(chosen.size(), "run", "runs") + " selected");
    hint.setText(chosen.size() > Slots.MOST ? "ten of them in colour" : "");
    compare.setText("Compare " + Figures.count(chosen.size(), "run", "runs"));
  }
}
