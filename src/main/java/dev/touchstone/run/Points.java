package dev.touchstone.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;

/**
 * The points of one metric, column by column. Steps are whatever the code counted (epochs,
 * iterations), times are milliseconds since 1970, values may be NaN or infinite.
 */
final class Points {

  static final Points NONE = new Points(0);

  private long[] steps;
  private long[] times;
  private double[] values;
  private int size;

  Points(int expected) {
    this(new long[expected], new long[expected], new double[expected], 0);
  }

  private Points(long[] steps, long[] times, double[] values, int size) {
    this.steps = steps;
    this.times = times;
    this.values = values;
    this.size = size;
  }

  /** Columns of equal length, which from now on belong to the points. */
  static Points of(long[] steps, long[] times, double[] values) {
    return new Points(steps, times, values, steps.length);
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
    if (size + others.size > steps.length) {
      grow(Math.max(size + others.size, size * 2));
    }
    System.arraycopy(others.steps, 0, steps, size, others.size);
    System.arraycopy(others.times, 0, times, size, others.size);
    System.arraycopy(others.values, 0, values, size, others.size);
    size += others.size;
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

  Mark mark(int i) {
    return new Mark(steps[i], times[i], values[i]);
  }

  Points part(int from, int to) {
    return from == 0 && to == size
        ? this
        : of(
            Arrays.copyOfRange(steps, from, to),
            Arrays.copyOfRange(times, from, to),
            Arrays.copyOfRange(values, from, to));
  }

  LongSummaryStatistics times() {
    return Arrays.stream(times, 0, size).summaryStatistics();
  }

  /** Parts that do not overlap, each in order, as one. */
  static Points joined(List<Points> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Points all = new Points(parts.stream().mapToInt(Points::size).sum());
    parts.stream().sorted(Comparator.comparing(part -> part.mark(0))).forEach(all::addAll);
    return all;
  }

  /** Every different one of these points once, by step, time and value; NaN is the greatest. */
  Points inOrder() {
    return isInOrder() ? this : sorted();
  }

  private boolean isInOrder() {
    for (int i = 1; i < size; i++) {
      if (compare(i - 1, this, i) >= 0) {
        return false;
      }
    }
    return true;
  }

  private Points sorted() {
    Points ordered = new Points(size);
    IntStream.range(0, size)
        .boxed()
        .sorted((a, b) -> compare(a, this, b))
        .forEachOrdered(i -> ordered.addUnlessLast(this, i));
    return ordered;
  }

  private void addUnlessLast(Points others, int i) {
    if (size == 0 || compare(size - 1, others, i) != 0) {
      add(others.steps[i], others.times[i], others.values[i]);
    }
  }

  /** These and the others, all in order, every different point once. */
  Points merged(Points others) {
    Points all = new Points(size + others.size);
    int mine = 0;
    int other = 0;
    while (mine < size || other < others.size) {
      boolean takeMine = other == others.size || mine < size && compare(mine, others, other) <= 0;
      all.addUnlessLast(takeMine ? this : others, takeMine ? mine++ : other++);
    }
    return all;
  }

  /** Those of these points that are not among the others; both are in order. */
  Points without(Points others) {
    Points left = new Points(size);
    int other = 0;
    for (int i = 0; i < size; i++) {
      while (other < others.size && others.compare(other, this, i) < 0) {
        other++;
      }
      if (other == others.size || others.compare(other, this, i) != 0) {
        left.add(steps[i], times[i], values[i]);
      }
    }
    return left;
  }

  private int compare(int i, Points others, int other) {
    return compare(
        steps[i],
        times[i],
        values[i],
        others.steps[other],
        others.times[other],
        others.values[other]);
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
