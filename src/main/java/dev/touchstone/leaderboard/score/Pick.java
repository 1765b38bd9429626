package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/** Some elements of an array, by position. */
final class Pick {
  private Pick() {}

  static int[] of(int[] from, int[] rows) {
    return Arrays.stream(rows).map(i -> from[i]).toArray();
  }

  static double[] of(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
  }
}
