package dev.touchstone.leaderboard.score;

import java.io.IOException;

/** The bytes are no table in text form; the message says what they are instead, and where. */
final class NotATable extends IOException {
  private static final long serialVersionUID = 1;

  NotATable(String words, Object... values) {
    super(words.formatted(values));
  }

  static NotATable nul(long line) {
    return new NotATable("line %,d holds a NUL byte: this is no text", line);
  }

  static NotATable neverClosed(long line) {
    return new NotATable("a quotation mark that opens on line %,d is never closed", line);
  }

  static NotATable goesOn(long line) {
    return new NotATable("line %,d goes on after a closing quotation mark", line);
  }

  /**
   * @param quoted whether the record has line breaks inside quotation marks
   */
  static NotATable tooLong(long line, boolean quoted) {
    return quoted
        ? new NotATable(
            "a quotation mark on line %,d is not closed within a million characters", line)
        : new NotATable("line %,d is longer than a million characters", line);
  }
}
