package dev.touchstone.run.ui;

import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import java.util.Locale;
import java.util.function.Function;

/**
 * A column of plain words in the table with one run per row.
 *
 * @param key what the table is sorted by, and the column found by
 * @param width in pixels
 * @param end whether the words end at the same place, as numbers do
 * @param part the header's part name, for styles; blank for none
 */
record WordColumn(
    String key,
    String header,
    int width,
    boolean end,
    String part,
    Function<RunEntry, String> words) {
  private static final String DURATION = "duration";

  static WordColumn started(EntryCells cells) {
    return new WordColumn("start_time", "Started", 124, true, "", cells::started);
  }

  static WordColumn duration(EntryCells cells) {
    return new WordColumn(DURATION, "Duration", 100, true, "", cells::duration);
  }

  static WordColumn of(Subject subject) {
    return new WordColumn(
        subject.toString(),
        subject.key(),
        Math.clamp(60 + 8L * subject.key().length(), 110, 240),
        subject.kind() == Kind.METRIC,
        subject.kind().name().toLowerCase(Locale.ROOT),
        entry -> EntryCells.word(entry, subject));
  }

  /** A duration is computed while it is read; nothing is sorted by it. */
  boolean sortable() {
    return !key.equals(DURATION);
  }
}
