package dev.touchstone.leaderboard.ui;

import java.util.Arrays;
import java.util.Locale;

/** The tabs of a benchmark's page; the word stands in its address. */
enum BoardTab {
  LEADERBOARD("Leaderboard"),
  RULES("Rules"),
  DATA("Data"),
  SUBMISSIONS("Submissions"),
  REVIEW("Review");

  private final String label;

  BoardTab(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static BoardTab of(String word) {
    return Arrays.stream(values())
        .filter(t -> t.word().equals(word))
        .findFirst()
        .orElse(LEADERBOARD);
  }
}
