package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The key of a slot: its colour, dash and marker, as drawn in the charts. */
final class RunKey extends Span {
  private static final List<String> MARKS =
      List.of(
          "M13.4 6a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0z",
          "M13.4 2.4h7.2v7.2h-7.2z",
          "M17 1.8l4.2 7.2h-8.4z",
          "M17 1.4L21.6 6L17 10.6L12.4 6z",
          "M13.4 6a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0z",
          "M13.6 2.6L20.4 9.4M20.4 2.6L13.6 9.4",
          "M12.8 6H21.2M17 1.8V10.2",
          "M13.6 2.6h6.8v6.8h-6.8z",
          "M17 1.8l4.2 7.2h-8.4z",
          "M17 1.4L21.6 6L17 10.6L12.4 6z");

  RunKey(int slot) {
    addClassName("run-key");
    getElement().setProperty("innerHTML", svg(slot));
  }

  private static String svg(int slot) {
    String fill = slot <= 4 ? "var(--ts-cat-" + slot + ")" : "var(--ts-surface-1)";
    return """
        <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true" style="stroke:var(--ts-cat-%1$d)">\
        <path d="M0 6H34" stroke-width="2" style="stroke-dasharray:var(--ts-dash-%1$d)"/>\
        <path d="%2$s" stroke-width="1.8" style="fill:%3$s"/></svg>"""
        .formatted(slot, MARKS.get(slot - 1), fill);
  }
}
