package dev.touchstone.run.web;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.Tracked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a program says about its run as JSON.
 *
 * @param metrics by name, each as columns of equal length
 */
record LogBody(
    @Nullable Map<String, Columns> metrics,
    @Nullable Map<String, String> params,
    @Nullable Map<String, String> tags) {

  /**
   * Points of one metric.
   *
   * @param steps whole numbers; 0 for each when absent
   * @param times milliseconds since 1970; now for each when absent
   * @param values numbers, or the texts {@code NaN}, {@code Infinity}, {@code -Infinity}
   */
  record Columns(
      @Nullable List<JsonNode> steps,
      @Nullable List<JsonNode> times,
      @Nullable List<JsonNode> values) {}

  Tracked tracked(Instant now) {
    List<MetricPoint> points = new ArrayList<>();
    Objects.requireNonNullElse(metrics, Map.<String, Columns>of())
        .forEach((key, columns) -> add(points, key, columns, now.toEpochMilli()));
    return new Tracked(points, texts("parameter", params), texts("tag", tags));
  }

  private static void add(List<MetricPoint> points, String key, @Nullable Columns of, long now) {
    Columns columns = LaunchBody.required("metrics." + key, of);
    List<JsonNode> values = LaunchBody.required("metrics." + key + ".values", columns.values());
    List<JsonNode> steps = sameLength(key, columns.steps(), values);
    List<JsonNode> times = sameLength(key, columns.times(), values);
    for (int i = 0; i < values.size(); i++) {
      long time = times.isEmpty() ? now : whole(key, times.get(i));
      long step = steps.isEmpty() ? 0 : whole(key, steps.get(i));
      points.add(new MetricPoint(key, number(key, values.get(i)), time, step));
    }
  }

  private static List<JsonNode> sameLength(
      String key, @Nullable List<JsonNode> column, List<JsonNode> values) {
    if (column != null && column.size() != values.size()) {
      throw new InvalidInput(
          "The columns of the metric “%s” differ in length: give as many steps and times as values."
              .formatted(key));
    }
    return Objects.requireNonNullElse(column, List.of());
  }

  private static long whole(String key, JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new InvalidInput(
          "A step or time of the metric “%s” is not a whole number of 64 bits.".formatted(key));
    }
    return node.longValue();
  }

  private static double number(String key, JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return switch (node.isString() ? node.stringValue() : "") {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default ->
          throw new InvalidInput(
              "A value of the metric “%s” is neither a number nor “NaN”, “Infinity” or “-Infinity”."
                  .formatted(key));
    };
  }

  private static Map<String, String> texts(String what, @Nullable Map<String, String> texts) {
    if (texts != null && texts.containsValue(null)) {
      throw new InvalidInput("The value of a %s is null: send a text.".formatted(what));
    }
    return Objects.requireNonNullElse(texts, Map.of());
  }
}
