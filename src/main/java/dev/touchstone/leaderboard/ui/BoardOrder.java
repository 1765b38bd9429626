package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.BoardRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a board can be sorted by; the word stands in its address. */
enum BoardOrder {
  /** As ranked: the order the board comes in. */
  SCORE("score", false, (a, b) -> 0),
  ENTRY("name", false, Comparator.comparing(row -> row.entry().toLowerCase(Locale.ROOT))),
  OWNER("owner", false, Comparator.comparing(row -> row.owner().toLowerCase(Locale.ROOT))),
  OTHER("score on the other rows", false, Comparator.comparingInt(BoardOrder::otherRank)),
  CHANCE("chance of being best", true, Comparator.comparingDouble(BoardRow::chanceOfBest)),
  SUBMISSIONS("submissions", true, Comparator.comparingInt(BoardRow::submissions)),
  LATEST("time of submission", true, Comparator.comparing(BoardRow::submittedAt));

  private final String label;
  private final boolean highestFirst;
  private final Comparator<BoardRow> ascending;

  BoardOrder(String label, boolean highestFirst, Comparator<BoardRow> ascending) {
    this.label = label;
    this.highestFirst = highestFirst;
    this.ascending = ascending;
  }

  /** As in "sorted by submissions". */
  String label() {
    return label;
  }

  boolean highestFirst() {
    return highestFirst;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order people expect first: names from A, counts from the highest. */
  Comparator<BoardRow> comparator() {
    return highestFirst ? ascending.reversed() : ascending;
  }

  static Optional<BoardOrder> of(String word) {
    return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
  }

  private static int otherRank(BoardRow row) {
    return row.other() == null ? Integer.MAX_VALUE : row.other().ranks().best();
  }
}
