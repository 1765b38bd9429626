package dev.touchstone.run;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The points of one metric, column by column. Steps are whatever the code counted (epochs,
 * iterations), times are milliseconds since 1970, values may be NaN or infinite.
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

  /** Every different one of these points once, by step, time and value; NaN is the greatest. */
  Points inOrder() {
    return IntStream.range(1, size).allMatch(i -> compare(i - 1, i) < 0) ? this : sorted();
  }

  private Points sorted() {
    Points ordered = new Points(size);
    IntStream.range(0, size)
        .boxed()
        .sorted(this::compare)
        .filter(i -> ordered.size == 0 || !ordered.endsWith(steps[i], times[i], values[i]))
        .forEachOrdered(i -> ordered.add(steps[i], times[i], values[i]));
    return ordered;
  }

  private boolean endsWith(long step, long time, double value) {
    return compare(steps[size - 1], times[size - 1], values[size - 1], step, time, value) == 0;
  }

  private int compare(int a, int b) {
    return compare(steps[a], times[a], values[a], steps[b], times[b], values[b]);
  }

  /** The order of points: by step, then time, then value. */
  static int compare(
      long step, long time, double value, long otherStep, long otherTime, double otherValue) {
    if (step != otherStep) {
      return Long.compare(step, otherStep);
    }
    return time != otherTime ? Long.compare(time, otherTime) : Double.compare(value, otherValue);
  }

  private void grow(int room) {
    steps = Arrays.copyOf(steps, room);
    times = Arrays.copyOf(times, room);
    values = Arrays.copyOf(values, room);
  }
}
