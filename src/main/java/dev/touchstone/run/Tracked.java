package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import java.util.List;
import java.util.Map;

/**
 * What a program says about its run in one breath; it is kept as a whole or not at all.
 *
 * @param metrics at most 100,000 points
 * @param params names of 1 to 250 characters, values of at most 6,000
 * @param tags names of 1 to 250 characters, values of at most 8,000
 */
public record Tracked(
    List<MetricPoint> metrics, Map<String, String> params, Map<String, String> tags) {

  static final int PARAM = 6000;
  static final int TAG = 8000;
  private static final int POINTS = 100_000;

  public Tracked {
    if (metrics.size() > POINTS) {
      throw new InvalidInput("Send at most 100,000 points at once.");
    }
    params.forEach((name, value) -> require("parameter", name, value, PARAM));
    requireTags(tags);
  }

  static void requireTags(Map<String, String> tags) {
    tags.forEach((name, value) -> require("tag", name, value, TAG));
  }

  private static void require(String what, String name, String value, int limit) {
    if (!MetricPoint.isName(name)) {
      throw new InvalidInput(
          "The name of a %s has 1 to 250 whole characters, none of them NUL.".formatted(what));
    }
    if (value.length() > limit || value.indexOf('\0') >= 0) {
      throw new InvalidInput(
          "The %s “%s” has more than %,d characters, or NUL among them."
              .formatted(what, name, limit));
    }
  }
}
