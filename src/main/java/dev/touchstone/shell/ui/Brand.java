package dev.touchstone.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The mark and the name, leading home. */
class Brand extends Anchor {
  private static final String MARK =
      """
      <svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><path class="stone" d="M5.200 7.600C6.600 4.600 9.800 2.500 13.300 2.900c4.300.4 7.600 3.500 8 7.800.3 3.400-1.200 6.500-4 8.600-2.600 1.900-6.500 2.300-9.700 1C4.100 19 2.400 16.200 2.700 13c.2-1.900 1.600-3.400 2.500-5.400z"/><path class="streak" d="M6.600 16.100C10 13.500 13.600 10 17.700 7.300c.3-.2.600.2.400.4-2.700 3.200-6.600 6.600-10.500 9.300-.8.500-1.700-.4-1-.9z"/></svg>""";

  Brand() {
    setHref("");
    addClassName("brand");
    Span mark = new Span();
    mark.addClassName("icon-box");
    mark.getElement().setProperty("innerHTML", MARK);
    add(mark, new Span("Touchstone"));
  }
}
