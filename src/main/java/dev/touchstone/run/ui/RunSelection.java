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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The chosen runs, and the bar that says what can be done with them. */
final class RunSelection extends Div {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Set<UUID> chosen = new LinkedHashSet<>();
  private final Consumer<Set<UUID>> changed;
  private final Supplier<QueryParameters> comparison;
  private final Span words = new Span();
  private final Span hint = new Span();
  private final Button compare = new Button();
  private Runnable before = () -> {};

  /**
   * @param changed hears which runs were chosen or let go
   * @param comparison the query part of the address that compares what is chosen
   */
  RunSelection(Consumer<Set<UUID>> changed, Supplier<QueryParameters> comparison) {
    this.changed = changed;
    this.comparison = comparison;
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

  /** Whether these runs are chosen, and no others. */
  boolean isJust(List<UUID> runs) {
    return chosen.size() == runs.size() && chosen.containsAll(runs);
  }

  /** The ids as they stand in an address. */
  String words() {
    return chosen.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  /** Chooses what an address names; what is no id is passed over. */
  void read(String ids) {
    set(ID.matcher(ids).results().map(found -> UUID.fromString(found.group())).toList());
  }

  void choose(Collection<UUID> runs, boolean wanted) {
    if (wanted) chosen.addAll(runs);
    else chosen.removeAll(runs);
    tell(new LinkedHashSet<>(runs));
  }

  void set(Collection<UUID> runs) {
    Set<UUID> touched = new LinkedHashSet<>(chosen);
    touched.addAll(runs);
    chosen.clear();
    chosen.addAll(runs);
    tell(touched);
  }

  private void tell(Set<UUID> touched) {
    show();
    changed.accept(touched);
  }

  /** Opens the comparison of what is chosen. */
  void compare() {
    if (!chosen.isEmpty()) getUI().ifPresent(ui -> ui.navigate("compare", comparison.get()));
  }

  private void show() {
    before.run();
    setVisible(!chosen.isEmpty());
    words.setText(Figures.count(chosen.size(), "run", "runs") + " selected");
    hint.setText(chosen.size() > Slots.MOST ? "ten of them in colour" : "");
    compare.setText("Compare " + Figures.count(chosen.size(), "run", "runs"));
  }
}
