package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/** The standard deviation of a sample. */
final class Spread {
  private Spread() {}

  static double of(double[] values) {
    var mean = Arrays.stream(values).average().orElse(0);
    var squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / Math.max(1, values.length - 1));
  }
}
