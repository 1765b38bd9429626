package dev.touchstone.leaderboard;

import java.util.List;

/** A board's finding as a sentence. */
final class Headline {
  private static final List<String> NUMBERS =
      List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

  private Headline() {}

  /**
   * @param entries the best first
   */
  static String of(List<String> entries, int sharingFirst) {
    if (entries.isEmpty()) return "No entries yet";
    if (entries.size() == 1) return entries.getFirst() + " is the only entry";
    if (sharingFirst == 1) return entries.getFirst() + " leads alone";
    return number(sharingFirst) + " entries share first place";
  }

  private static String number(int count) {
    return count < NUMBERS.size() ? NUMBERS.get(count) : "%,d".formatted(count);
  }
}
