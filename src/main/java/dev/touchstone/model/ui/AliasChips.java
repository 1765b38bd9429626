package dev.touchstone.model.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Icon;
import java.util.Collection;

/** Aliases as chips, in the order of the alphabet. */
final class AliasChips extends Div {
  AliasChips(Collection<String> aliases) {
    addClassNames("row", "wrap", "aliases");
    aliases.stream().sorted().forEach(alias -> add(chip(alias)));
  }

  private static Span chip(String alias) {
    Span chip = new Span(Icon.of("tag"), new Span(alias));
    chip.addClassName("chip");
    return chip;
  }
}
