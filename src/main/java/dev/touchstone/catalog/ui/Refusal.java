package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Icon;

/** Says in place why something was refused; read aloud when it appears. */
class Refusal extends Div {
  Refusal() {
    addClassNames("note", "bad");
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  void show(String text) {
    removeAll();
    add(Icon.of("warn"), new Span(text));
    setVisible(true);
  }

  void hide() {
    setVisible(false);
  }
}
