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
    if (!isName(key)) {
      throw new InvalidInput(
          "The name of a metric has 1 to 250 whole characters, none of them NUL.");
    }
  }

  /** Half of a character has no form that could be sent. */
  static boolean isName(String name) {
    if (name.isEmpty() || name.length() > NAME || name.indexOf('\0') >= 0) return false;
    for (int i = 0; i < name.length(); i++)
      if (Character.isSurrogate(name.charAt(i))) return isWhole(name);
    return true;
  }

  private static boolean isWhole(String name) {
    return name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
