package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;

/**
 * One point of a metric.
 *
 * @param key the metric's name, 1 to 250 characters
 * @param value may be NaN or infinite
 * @param time milliseconds since 1970
 * @param step whatever the program counts; may be negative
 */
public record MetricPoint(String key, double value, long time, long step) {

  /** The longest name of a metric, a parameter or a tag. */
  static final int NAME = 250;

  public MetricPoint {
    if (key.isEmpty() || key.length() > NAME || key.indexOf('\0') >= 0) {
      throw new InvalidInput("The name of a metric has 1 to 250 characters, none of them NUL.");
    }
  }
}
