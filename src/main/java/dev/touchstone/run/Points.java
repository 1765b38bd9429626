package dev.touchstone.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The points of one metric, column by column, in the order they were reported. Steps are whatever
 * the code counted (epochs, iterations), times are milliseconds since 1970, values may be NaN or
 * infinite.
 */
final class Points {

  private long[] steps;
  private long[] times;
  private double[] values;
  private int size;

  Points(int expected) {
    steps = new long[expected];
    times = new long[expected];
    values = new double[expected];
  }

  Points add(long step, long time, double value) {
    if (size == steps.length) {
      grow(Math.max(16, size * 2));
    }
    steps[size] = step;
    times[size] = time;
    values[size++] = value;
    return this;
  }

  Points addAll(Points others) {
    for (int i = 0; i < others.size; i++) {
      add(others.step(i), others.time(i), others.value(i));
    }
    return this;
  }

  int size() {
    return size;
  }

  long step(int i) {
    return steps[i];
  }

  long time(int i) {
    return times[i];
  }

  double value(int i) {
    return values[i];
  }

  /** These points by step, then time; what was reported first stays first among equals. */
  Points inOrder() {
    if (IntStream.range(1, size).allMatch(i -> compare(i - 1, i) <= 0)) {
      return this;
    }
    Points ordered = new Points(size);
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(i -> steps[i]).thenComparingLong(i -> times[i]))
        .forEach(i -> ordered.add(steps[i], times[i], values[i]));
    return ordered;
  }

  private int compare(int a, int b) {
    int bySteps = Long.compare(steps[a], steps[b]);
    return bySteps != 0 ? bySteps : Long.compare(times[a], times[b]);
  }

  private void grow(int room) {
    steps = Arrays.copyOf(steps, room);
    times = Arrays.copyOf(times, room);
    values = Arrays.copyOf(values, room);
  }
}
