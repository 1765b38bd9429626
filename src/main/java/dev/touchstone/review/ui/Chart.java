package dev.touchstone.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * A drawing made of numbers and fixed words, never of text of people, with a sentence that says
 * what there is to see.
 */
final class Chart extends Div {
  /**
   * @param svg the content of the drawing, in pixels
   */
  Chart(String title, int width, int height, String svg, String sentence) {
    addClassName("pair-chart");
    var drawing = new Span();
    drawing.addClassName("pair-drawing");
    drawing.getElement().setAttribute("role", "img").setAttribute("aria-label", sentence);
    drawing
        .getElement()
        .setProperty(
            "innerHTML",
            svg(
                "<svg width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d' aria-hidden='true'>%3$s</svg>",
                width, height, svg));
    var words = new Paragraph(sentence);
    words.addClassNames("muted", "small");
    add(Cells.classed(title, "strong", "small"), drawing, words);
  }

  /** Formats with points for decimals, as SVG wants them. */
  static String svg(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
