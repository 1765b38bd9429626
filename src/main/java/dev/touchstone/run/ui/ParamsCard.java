package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import java.util.Map;

/** A run's parameters as chips. */
final class ParamsCard extends Card {

  ParamsCard(Map<String, String> params) {
    super("Parameters");
    aside(Figures.count(params.size()));
    Div chips = new Div();
    chips.addClassNames("row", "wrap", "chips");
    params.forEach((name, value) -> chips.add(chip(name, value)));
    if (params.isEmpty()) chips.add(new Span("None reported yet"));
    with(chips);
  }

  private static Span chip(String name, String value) {
    Span key = new Span(name);
    key.addClassName("muted");
    Span content = new Span(value);
    content.addClassName("tn");
    Span chip = new Span(key, content);
    chip.addClassName("chip");
    return chip;
  }
}
