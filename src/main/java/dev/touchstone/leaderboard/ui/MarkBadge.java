package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.leaderboard.EntryMark;

/** What was found out about an entry: icon and word, the sentence as a tooltip. */
final class MarkBadge extends Span {
  MarkBadge(EntryMark mark) {
    addClassName("mark");
    getElement().setAttribute("title", mark.detail());
    add(mark.href() == null ? badge(mark) : link(mark, mark.href()));
  }

  private static Component link(EntryMark mark, String href) {
    var link = new Anchor(href, badge(mark));
    link.setAriaLabel(mark.words() + ": " + mark.detail());
    return link;
  }

  private static Badge badge(EntryMark mark) {
    return new Badge(tone(mark.kind()), icon(mark.kind()), mark.words());
  }

  private static Badge.Tone tone(EntryMark.Kind kind) {
    return switch (kind) {
      case VERIFIED, CHECKED -> Badge.Tone.TOUCH;
      case DIFFERS, STALE -> Badge.Tone.WARN;
      case DISQUALIFIED -> Badge.Tone.BAD;
      case QUESTION -> Badge.Tone.INFO;
      case CANNOT_RERUN, BASELINE -> Badge.Tone.PLAIN;
    };
  }

  private static String icon(EntryMark.Kind kind) {
    return switch (kind) {
      case VERIFIED, CHECKED -> "streak";
      case DIFFERS -> "warn";
      case CANNOT_RERUN, QUESTION -> "info";
      case STALE -> "clock";
      case BASELINE -> "flag";
      case DISQUALIFIED -> "x";
    };
  }
}
