package dev.touchstone.interop.mlflow;

import dev.touchstone.run.MetricPoint;
import java.util.ArrayList;
import java.util.List;

/** A part of a chart by its steps, both ends included, thinned as MLflow does. */
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

  /**
   * A run's points within. Of more than are wanted it keeps the first of as many parts of one size,
   * the earlier ones a point larger where it does not divide, and in place of the last part's the
   * last of all.
   */
  List<MetricPoint> sample(List<MetricPoint> points, int limit) {
    List<MetricPoint> within = points.stream().filter(this::holds).toList();
    if (within.size() <= limit) return within;
    int size = within.size() / limit;
    int larger = within.size() % limit;
    List<MetricPoint> kept = new ArrayList<>(limit);
    for (int i = 0; i < limit - 1; i++) kept.add(within.get(i * size + Math.min(i, larger)));
    kept.add(within.getLast());
    return kept;
  }

  private boolean holds(MetricPoint point) {
    return point.step() >= first && point.step() <= last;
  }
}
