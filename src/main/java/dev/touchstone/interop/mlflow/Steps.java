package dev.touchstone.interop.mlflow;

import dev.touchstone.run.MetricPoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A part of a chart by its steps, both ends included. Of more steps than are wanted it keeps evenly
 * spaced ones, the same for every run, and each run's last, as MLflow does.
 */
record Steps(long first, long last) {

  static Steps of(Fields fields) {
    Long first = fields.number("start_step");
    Long last = fields.number("end_step");
    if ((first == null) != (last == null))
      throw MlflowProblem.invalid(
          "If either start step or end step are specified, both must be specified.");
    if (first == null || last == null) return new Steps(Long.MIN_VALUE, Long.MAX_VALUE);
    if (first > last)
      throw MlflowProblem.invalid(
          "end_step must be greater than start_step. Found start_step=%d and end_step=%d."
              .formatted(first, last));
    return new Steps(first, last);
  }

  TreeMap<String, List<MetricPoint>> sample(Map<String, List<MetricPoint>> runs, int limit) {
    TreeMap<String, List<MetricPoint>> within = new TreeMap<>();
    runs.forEach((run, points) -> within.put(run, points.stream().filter(this::holds).toList()));
    Set<Long> kept = kept(within, limit);
    within.replaceAll(
        (run, points) -> points.stream().filter(point -> kept.contains(point.step())).toList());
    return within;
  }

  private boolean holds(MetricPoint point) {
    return point.step() >= first && point.step() <= last;
  }

  private static Set<Long> kept(Map<String, List<MetricPoint>> runs, int limit) {
    TreeSet<Long> all = new TreeSet<>();
    runs.values().forEach(points -> points.forEach(point -> all.add(point.step())));
    if (all.size() <= limit) return all;
    Set<Long> kept = new HashSet<>();
    Long[] steps = all.toArray(Long[]::new);
    for (int i = 0; i < limit; i++) kept.add(steps[(int) ((long) i * steps.length / limit)]);
    runs.values().stream()
        .filter(points -> !points.isEmpty())
        .forEach(points -> kept.add(points.getLast().step()));
    return kept;
  }
}
