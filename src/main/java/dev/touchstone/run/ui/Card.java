package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** A titled box of a working page. */
class Card extends Div {
  private final Div head = new Div();
  private final Div body = new Div();

  Card(String title) {
    addClassName("card");
    head.addClassName("h");
    body.addClassName("b");
    head.add(new H3(title));
    add(head, body);
  }

  /** A faint remark at the right of the title. */
  Card aside(String text) {
    Span aside = new Span(text);
    aside.addClassNames("faint", "small");
    return tool(aside);
  }

  Card tool(Component tool) {
    head.add(tool);
    return this;
  }

  Card with(Component... content) {
    body.add(content);
    return this;
  }
}
