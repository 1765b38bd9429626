package dev.touchstone.leaderboard.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tabs that a benchmark's page has by itself; the word stands in its address. */
enum BoardTab {
  LEADERBOARD("Leaderboard"),
  TIME("Over time"),
  PARTS("Public and private"),
  RULES("Rules"),
  DATA("Data"),
  SUBMISSIONS("Submissions");

  private final String label;

  BoardTab(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Empty for the board, as which the page opens. */
  String word() {
    return this == LEADERBOARD ? "" : name().toLowerCase(Locale.ROOT);
  }

  static Optional<BoardTab> of(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }
}
