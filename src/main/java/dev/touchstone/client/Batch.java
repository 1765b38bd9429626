package dev.touchstone.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was said since the last request, as the JSON it will be. Not safe for several threads. */
final class Batch {

  /** A metric's columns. */
  private static final class Columns {
    private final StringBuilder steps = new StringBuilder();
    private final StringBuilder times = new StringBuilder();
    private final StringBuilder values = new StringBuilder();

    void add(double value, long step, long time) {
      String comma = steps.isEmpty() ? "" : ",";
      steps.append(comma).append(step);
      times.append(comma).append(time);
      values.append(comma).append(Json.number(value));
    }

    String json() {
      return "{\"steps\":[%s],\"times\":[%s],\"values\":[%s]}".formatted(steps, times, values);
    }
  }

  private final Map<String, Columns> metrics = new LinkedHashMap<>();
  private final Map<String, String> params = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private int points;

  void metric(String key, double value, long step, long time) {
    metrics.computeIfAbsent(key, name -> new Columns()).add(value, step, time);
    points++;
  }

  void param(String key, String value) {
    params.put(key, value);
  }

  void tag(String key, String value) {
    tags.put(key, value);
  }

  int size() {
    return points + params.size() + tags.size();
  }

  boolean hasFacts() {
    return !params.isEmpty() || !tags.isEmpty();
  }

  boolean hasMetrics() {
    return points > 0;
  }

  String facts() {
    return "{\"params\":%s,\"tags\":%s}".formatted(Json.texts(params), Json.texts(tags));
  }

  String metrics() {
    Map<String, String> columns = new LinkedHashMap<>();
    metrics.forEach((key, column) -> columns.put(key, column.json()));
    return "{\"metrics\":%s}".formatted(Json.object(columns));
  }
}
