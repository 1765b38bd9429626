package dev.touchstone.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A person in a table: initials, name and user name. */
final class Who extends Div {
  private Who(String name, String displayName) {
    addClassNames("row", "who");
    Span initials = new Span(initials(displayName));
    initials.addClassName("av");
    initials.getElement().setAttribute("aria-hidden", "true");
    Div full = new Div(displayName);
    full.addClassName("med");
    Div short_ = new Div(name);
    short_.addClassNames("faint", "xs", "mono");
    add(initials, new Div(full, short_));
  }

  static Who of(String name, String displayName) {
    return new Who(name, displayName);
  }

  private static String initials(String displayName) {
    return Arrays.stream(displayName.strip().split("\\s+"))
        .limit(2)
        .map(word -> word.substring(0, 1).toUpperCase())
        .collect(Collectors.joining());
  }
}
