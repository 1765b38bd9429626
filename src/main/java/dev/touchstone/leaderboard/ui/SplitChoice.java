package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.Split;

/** The two parts of the hidden rows, as far as they may be seen. */
class SplitChoice extends Div {
  SplitChoice(Board board, Place place) {
    addClassName("seg");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Test rows");
    if (board.benchmark().open()) {
      add(chosen("Public"), later());
      return;
    }
    add(part(board, Split.PRIVATE, "Private, final", place.with("split", "")));
    add(part(board, Split.PUBLIC, "Public", place.with("split", "public")));
  }

  /** "Public" or "Private". */
  static String word(Split split) {
    return split == Split.PRIVATE ? "Private" : "Public";
  }

  private static Component part(Board board, Split split, String label, Place place) {
    return board.split() == split ? chosen(label) : new Anchor(place.href(), label);
  }

  private static Component chosen(String label) {
    var span = new Span(label);
    span.addClassName("on");
    span.getElement().setAttribute("aria-current", "true");
    return span;
  }

  private static Component later() {
    var span = new Span("Private, after the close");
    span.addClassName("later");
    return span;
  }
}
