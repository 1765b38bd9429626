package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Of one resample the largest difference, in standard errors, among all pairs that are at most so
 * sure: it grows with the sureness, in few steps (the successive maxima of Westfall and Young
 * 1993). Where a pair is added, its own difference at its own sureness is all that has to be looked
 * at.
 *
 * @param from the sureness from which each step holds, ascending
 * @param height the largest difference there, ascending
 */
record Staircase(double[] from, double[] height) {
  static final Staircase NONE = new Staircase(new double[0], new double[0]);

  /** Zero where no pair is so unsure. */
  double at(double sureness) {
    var found = Arrays.binarySearch(from, sureness);
    var step = found >= 0 ? found : -found - 2;
    return step < 0 ? 0 : height[step];
  }

  /** The higher one everywhere, which is that of the pairs of both. */
  Staircase or(Staircase other) {
    if (other.from.length == 0) return this;
    var both = new Builder();
    for (int i = 0, j = 0; i < from.length || j < other.from.length; ) {
      var mine = j == other.from.length || (i < from.length && from[i] <= other.from[j]);
      if (mine) both.raise(from[i], height[i++]);
      else both.raise(other.from[j], other.height[j++]);
    }
    return both.done();
  }

  /** Whether one of these pairs may make a step of it. */
  boolean stepsAt(double[] sortedSurenesses) {
    for (double at : from) if (Arrays.binarySearch(sortedSurenesses, at) >= 0) return true;
    return false;
  }

  /** The stretches, ends included, on which it is as high as the sureness or higher. */
  void reached(DoubleConsumer start, DoubleConsumer end) {
    var open = false;
    for (int step = 0; step < from.length; step++) {
      if (height[step] < from[step]) continue;
      if (!open) start.accept(from[step]);
      open = step + 1 < from.length && height[step] >= from[step + 1];
      if (!open) end.accept(height[step]);
    }
  }

  /** Takes pairs in ascending order of their sureness. */
  static final class Builder {
    private double[] from = new double[16];
    private double[] height = new double[16];
    private int steps;

    double top() {
      return steps == 0 ? 0 : height[steps - 1];
    }

    void raise(double sureness, double difference) {
      if (difference <= top()) return;
      if (steps == 0 || from[steps - 1] != sureness) push(sureness);
      height[steps - 1] = difference;
    }

    private void push(double sureness) {
      if (steps == from.length) {
        from = Arrays.copyOf(from, 2 * steps);
        height = Arrays.copyOf(height, 2 * steps);
      }
      from[steps++] = sureness;
    }

    Staircase done() {
      return new Staircase(Arrays.copyOf(from, steps), Arrays.copyOf(height, steps));
    }
  }
}
