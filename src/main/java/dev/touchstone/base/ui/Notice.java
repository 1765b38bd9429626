package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What a reader should know before the rest of the page, with what can be done about it. */
public class Notice extends Div {

  /**
   * @param icon a name of {@link Icon#of}
   */
  public Notice(String icon, String finding, String text, Component... steps) {
    addClassNames("note", "notice");
    getElement().setAttribute("role", "status");
    Span first = new Span(finding);
    first.addClassName("strong");
    Div words = new Div(first, new Paragraph(text));
    words.addClassName("grow");
    add(Icon.of(icon), words);
    if (steps.length > 0) add(row(steps));
  }

  private static Div row(Component... steps) {
    Div row = new Div(steps);
    row.addClassNames("row", "wrap");
    return row;
  }

  /** Something went wrong or may be lost. */
  public Notice warn() {
    addClassName("warn");
    return this;
  }
}
