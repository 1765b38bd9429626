package dev.touchstone.leaderboard.score;

import java.io.IOException;

/** The bytes are no table in text form; the message says what they are instead, and where. */
final class NotATable extends IOException {
  private static final long serialVersionUID = 1;

  NotATable(String words, Object... values) {
    super(words.formatted(values));
  }
}
