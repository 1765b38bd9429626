package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Icon;

/** One thing a run was given or said, with a faint line of details below. */
final class FactItem extends ListItem {

  FactItem(String icon, Component name, Span detail) {
    detail.addClassNames("faint", "cut", "block");
    Div words = new Div(name, detail);
    words.addClassName("grow");
    add(Icon.of(icon), words);
  }

  /** Texts that may be too long to show; all of them are in the titles. */
  static FactItem of(String icon, String name, String detail) {
    Span first = new Span(name);
    first.addClassNames("cut", "block");
    first.getElement().setAttribute("title", name);
    Span second = new Span(detail);
    second.getElement().setAttribute("title", detail);
    return new FactItem(icon, first, second);
  }
}
