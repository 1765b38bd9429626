package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Span;

/** A drawing of ours inside a cell; never text of people. */
final class Markup extends Span {

  Markup(String svg) {
    getElement().setProperty("innerHTML", svg);
  }
}
