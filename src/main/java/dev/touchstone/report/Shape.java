package dev.touchstone.report;

/** How a figure shows its runs. */
public enum Shape {
  /** A metric over steps or time. */
  CURVES(true),
  /** Runs in rows, with settings and metrics. */
  TABLE(false),
  /** The one best run. */
  BEST(true),
  /** Two settings against the metric. */
  SCATTER(true),
  /** Runs as lines across what was set and what came out. */
  PARALLEL(true),
  /** The metric for each value of a setting. */
  BOXES(true),
  /** How much each parameter has to do with the metric. */
  DRIVERS(true),
  /** What sets the first two runs apart. */
  DIFFERENCE(false);

  private final boolean measured;

  Shape(boolean measured) {
    this.measured = measured;
  }

  /** Whether it needs a metric. */
  public boolean measured() {
    return measured;
  }

  /** Whether it takes the best runs by the metric, not the newest. */
  public boolean ranked() {
    return this == TABLE || this == BEST;
  }
}
