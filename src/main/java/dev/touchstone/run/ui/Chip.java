package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Span;

/** A name with its value, side by side. */
final class Chip {
  private Chip() {}

  static Span of(String name, String value) {
    Span key = new Span(name);
    key.addClassName("muted");
    Span content = new Span(value);
    content.addClassNames("tn", "cut");
    content.getElement().setAttribute("title", value);
    Span chip = new Span(key, content);
    chip.addClassName("chip");
    return chip;
  }
}
