package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** A titled part of a page. */
public class Section extends Div {
  private final Div head = new Div();

  public Section(String title, Component... content) {
    head.addClassName("sec");
    head.add(new H2(title));
    add(head);
    add(content);
  }

  /** A faint remark beside the title. */
  public Section aside(String text) {
    Span aside = new Span(text);
    aside.addClassName("muted");
    head.add(aside);
    return this;
  }

  /** A link or button at the right end of the title. */
  public Section action(Component action) {
    action.addClassName("sec-action");
    head.add(action);
    return this;
  }
}
