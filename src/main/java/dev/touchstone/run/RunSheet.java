package dev.touchstone.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of one run.
 *
 * @param metrics where each stands: its point with the highest step, by name
 */
public record RunSheet(
    List<MetricPoint> metrics, Map<String, String> params, Map<String, String> tags) {

  public static final RunSheet EMPTY = new RunSheet(List.of(), Map.of(), Map.of());

  /** The last value of a metric; empty if there is none. It may be NaN or infinite. */
  public OptionalDouble metric(String key) {
    return metrics.stream()
        .filter(metric -> metric.key().equals(key))
        .mapToDouble(MetricPoint::value)
        .findFirst();
  }
}
