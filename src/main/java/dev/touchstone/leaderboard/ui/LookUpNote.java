package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.catalog.Dataset;

/** Says plainly that the hidden labels are not a secret to some. */
class LookUpNote extends Div {
  LookUpNote(Dataset source) {
    addClassNames("note", "warn", "look-up");
    var link = new Anchor("datasets/" + source.address(), source.address().toString());
    link.addClassName("link");
    add(
        Icon.of("warn"),
        new Span(
            new Span("Labels can be looked up in "),
            link,
            new Span(
                ", which people outside the organisers may see. A score here may rest on labels that were looked up.")));
  }
}
