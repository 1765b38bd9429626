package dev.touchstone.review.ui;

import dev.touchstone.base.ui.Badge;
import dev.touchstone.review.Entry;
import dev.touchstone.review.EntryState;
import java.util.stream.Collectors;

/** How far the review of an entry is, as icon and word. */
final class StateBadge extends Badge {
  private StateBadge(Tone tone, String icon, String words) {
    super(tone, icon, words);
  }

  static StateBadge of(Entry entry) {
    return switch (entry.state()) {
      case ANSWERED -> new StateBadge(Tone.INFO, "send", "Answer to read");
      case UNREVIEWED -> new StateBadge(Tone.PLAIN, "clock", "Not reviewed");
      case QUESTION_OPEN -> new StateBadge(Tone.WARN, "info", "Question open");
      case CHECKED -> new StateBadge(Tone.TOUCH, "streak", "Checked by " + checkers(entry));
      case DISQUALIFIED -> new StateBadge(Tone.BAD, "flag", "Disqualified");
      case NO_SCORE -> new StateBadge(Tone.PLAIN, "x", "No score");
    };
  }

  static String words(EntryState state) {
    return switch (state) {
      case ANSWERED -> "answers to read";
      case UNREVIEWED -> "not reviewed";
      case QUESTION_OPEN -> "questions open";
      case CHECKED -> "checked";
      case DISQUALIFIED -> "disqualified";
      case NO_SCORE -> "without a score";
    };
  }

  private static String checkers(Entry entry) {
    return entry.checks().stream().map(c -> c.reviewer()).collect(Collectors.joining(", "));
  }
}
