package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what belongs here while nothing is, and offers the first step. */
public class EmptyState extends Div {
  public EmptyState(String icon, String title, String text, Component... steps) {
    addClassName("empty");
    add(Icon.of(icon), new H2(title), new Paragraph(text));
    if (steps.length > 0) {
      Div row = new Div(steps);
      row.addClassNames("row", "wrap");
      add(row);
    }
  }
}
