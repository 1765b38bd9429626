package dev.touchstone.run;

/** Where a point stands in the order of its metric: by step, then time, then value. */
record Mark(long step, long time, double value) implements Comparable<Mark> {

  @Override
  public int compareTo(Mark other) {
    return Points.compare(step, time, value, other.step, other.time, other.value);
  }
}
