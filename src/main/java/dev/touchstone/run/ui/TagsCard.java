package dev.touchstone.run.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A run's tags as chips, without those that programs keep for themselves. */
final class TagsCard extends Card {
  private final UUID run;
  private final BulkActions actions;
  private final Runnable changed;

  TagsCard(RunFacts facts, BulkActions actions, Runnable changed) {
    super("Tags");
    this.run = facts.run().id();
    this.actions = actions;
    this.changed = changed;
    Map<String, String> own = facts.told().own();
    aside(Figures.count(own.size()));
    Div chips = new Div();
    chips.addClassNames("row", "wrap", "chips");
    own.forEach((name, value) -> chips.add(chip(name, value, facts.mayChange())));
    if (own.isEmpty()) chips.add(none());
    with(chips);
    if (facts.mayChange()) tool(add());
  }

  private static Span none() {
    Span none = new Span("No tags");
    none.addClassNames("faint", "small");
    return none;
  }

  private Button add() {
    Button add = new Button("Add tag", Icon.of("plus"));
    add.addThemeNames("tertiary", "small");
    add.addClickListener(e -> actions.tag(List.of(run), changed));
    return add;
  }

  private Span chip(String name, String value, boolean mayChange) {
    Span chip = Chip.of(name, value);
    if (mayChange) chip.add(remove(name, value));
    return chip;
  }

  private Button remove(String name, String value) {
    Button remove = new Button(Icon.of("x"));
    remove.addThemeNames("tertiary", "small", "icon");
    remove.addClassName("chip-remove");
    remove.setAriaLabel("Remove tag " + name);
    remove.addClickListener(e -> actions.untag(run, name, value, changed));
    return remove;
  }
}
