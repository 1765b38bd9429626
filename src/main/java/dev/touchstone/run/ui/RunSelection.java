package dev.touchstone.run.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The chosen runs, and the bar that says what can be done with them. */
final class RunSelection extends Div {
  private final Set<UUID> chosen = new LinkedHashSet<>();
  private final Runnable changed;
  private final Span words = new Span();
  private final Span hint = new Span();
  private final Button compare = new Button();

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

  boolean has(UUID run) {
    return chosen.contains(run);
  }

  Set<UUID> all() {
    return Set.copyOf(chosen);
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
    String ids = chosen.stream().map(UUID::toString).collect(Collectors.joining(","));
    getUI().ifPresent(ui -> ui.getPage().setLocation("compare?runs=" + ids));
  }

  private void show() {
    setVisible(!chosen.isEmpty());
    words.setText(Figures.count(chosen.size(), "run", "runs") + " selected");
    hint.setText(chosen.size() > Slots.MOST ? "ten of them in colour" : "");
    compare.setText("Compare " + Figures.count(chosen.size(), "run", "runs"));
  }
}
