package dev.touchstone.run;

/** What a curve is drawn over. */
public enum XAxis {
  STEP,
  /** Milliseconds since 1970. */
  TIME,
  /** Milliseconds since the run began. */
  RELATIVE,
  /** The value another metric had at the same step. */
  METRIC
}
