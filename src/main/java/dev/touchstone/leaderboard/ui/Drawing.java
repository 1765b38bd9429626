package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** An SVG made of numbers and fixed words; it is never given text of people. */
final class Drawing extends Span {
  Drawing(String svg) {
    addClassName("drawing");
    getElement().setProperty("innerHTML", svg);
  }

  /** Formats with points for decimals, as SVG wants them. */
  static String svg(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
