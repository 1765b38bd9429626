package dev.touchstone.leaderboard;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about an entry, shown beside its name.
 *
 * @param kind decides icon and colour
 * @param words short, such as "Verified"
 * @param detail a sentence for the tooltip
 * @param href where to read more, inside the product; null for none
 */
public record EntryMark(Kind kind, String words, String detail, @Nullable String href) {
  /** What a mark says of its entry. */
  public enum Kind {
    VERIFIED,
    /** A reviewer vouches for it. */
    CHECKED,
    DIFFERS,
    CANNOT_RERUN,
    STALE,
    BASELINE,
    DISQUALIFIED,
    QUESTION
  }

  public EntryMark {
    if (words.isBlank()) throw new IllegalArgumentException("a mark without words");
    if (href != null && href.matches("(?i)[a-z][a-z0-9+.-]*:.*|[/\\\\]{2}.*")) {
      throw new IllegalArgumentException("a mark leads outside: " + href);
    }
  }
}
