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
    params.forEach((name, value) -> chips.add(Chip.of(name, value)));
    if (params.isEmpty()) chips.add(new Span("None reported yet"));
    with(chips);
  }
}
