package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;

/** Some elements of an array, by position. */
final class Pick {
  private Pick() {}

  static int[] of(int[] from, int[] rows) {
    return Arrays.stream(rows).map(i -> from[i]).toArray();
  }

  static List<String> of(List<String> from, int[] rows) {
    return Arrays.stream(rows).mapToObj(from::get).toList();
  }

  static double[] of(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
  }
}
