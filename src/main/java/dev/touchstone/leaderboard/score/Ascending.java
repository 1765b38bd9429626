package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * Rows by ascending value; rows of equal values stand together.
 *
 * @param rows the rows in order
 * @param opens for each place in the order whether a new group of equal values starts there
 */
record Ascending(int[] rows, boolean[] opens) {
  static Ascending by(double[] values) {
    var numbers = new int[values.length];
    Arrays.setAll(numbers, i -> i);
    var sorted = SortedScores.of(values, numbers);
    var opens = new boolean[values.length];
    for (int k = 0; k < opens.length; k++) opens[k] = sorted.opens(k);
    return new Ascending(sorted.tags(), opens);
  }

  int size() {
    return rows.length;
  }

  /** For each row the number of its group, the lowest values having 0. */
  int[] groups() {
    var groups = new int[rows.length];
    var group = -1;
    for (int k = 0; k < rows.length; k++) groups[rows[k]] = opens[k] ? ++group : group;
    return groups;
  }

  /** Whether the rows that count at all have more than one value. */
  boolean varies(int[] times) {
    var seen = false;
    for (int k = 0; k < rows.length; k++) {
      if (opens[k] && seen && countsFrom(k, times)) return true;
      seen |= times[rows[k]] > 0;
    }
    return false;
  }

  private boolean countsFrom(int place, int[] times) {
    for (int k = place; k < rows.length; k++) if (times[rows[k]] > 0) return true;
    return false;
  }

  /** How many different values there are. */
  int groupCount() {
    var count = 0;
    for (var opens : opens) count += opens ? 1 : 0;
    return count;
  }
}
