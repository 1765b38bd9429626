package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.run.TextDifference;
import dev.touchstone.run.TextDifference.Line;

/** A difference of two texts: a sign in front of each line, not colour alone. */
final class DifferenceView extends Div {

  DifferenceView(TextDifference difference, String same) {
    addClassName("difference");
    if (difference.same()) {
      add(faint(same));
      return;
    }
    getElement().setAttribute("tabindex", "0");
    difference.lines().forEach(line -> add(line(line)));
  }

  private static Div line(Line line) {
    Span sign = new Span(sign(line));
    sign.addClassName("sign");
    Div row = new Div(sign, new Span(line.text()));
    row.addClassName(line.mark().name().toLowerCase());
    return row;
  }

  private static String sign(Line line) {
    return switch (line.mark()) {
      case SAME -> " ";
      case REMOVED -> "−";
      case ADDED -> "+";
      case GAP -> "⋯";
    };
  }

  private static Span faint(String text) {
    Span span = new Span(text);
    span.addClassName("faint");
    return span;
  }
}
