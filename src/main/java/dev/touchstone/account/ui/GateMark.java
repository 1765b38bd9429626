package dev.touchstone.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The left half of the pages before the door: the name, the promise, the mark. */
class GateMark extends Div {
  private static final String STREAKS =
      """
      <svg viewBox="0 0 600 600" aria-hidden="true"><path d="M120 480C230 392 372 292 506 190c10-8 20 5 12 14C420 312 286 420 158 506c-26 18-56-8-38-26z" fill="#D9A63A"/><path d="M236 540c86-58 182-134 272-206 6-5 12 3 7 8-76 82-166 158-258 218-16 10-36-8-21-20z" fill="#A67C26"/><path d="M146 372c62-44 132-98 196-150 5-4 10 2 6 7-56 62-122 116-188 160-12 8-26-8-14-17z" fill="#6E5A2C"/></svg>""";

  GateMark() {
    addClassName("left");
    Span name = new Span("Touchstone");
    name.addClassName("brand");
    Div mark = new Div();
    mark.addClassName("mark");
    mark.getElement().setProperty("innerHTML", STREAKS);
    add(
        name,
        new Paragraph("Every number leads back to the data, code and machine that made it."),
        mark);
  }
}
