package dev.touchstone.run;

/**
 * Where a metric stands: the point with the highest step (of equals the latest, of those the
 * greatest), and the range of all its points. Low and high pass over NaN and are NaN only if every
 * value is.
 *
 * @param time milliseconds since 1970
 * @param count how many points were reported
 * @param lowStep the first step at which {@code low} was reached
 * @param highStep the first step at which {@code high} was reached
 */
public record LatestMetric(
    String key,
    double value,
    long step,
    long time,
    long count,
    double low,
    long lowStep,
    double high,
    long highStep) {

  static LatestMetric first(String key, long step, long time, double value) {
    return new LatestMetric(key, value, step, time, 1, value, step, value, step);
  }

  /**
   * @param points at least one
   */
  static LatestMetric of(String key, Points points) {
    LatestMetric latest = first(key, points.step(0), points.time(0), points.value(0));
    for (int i = 1; i < points.size(); i++) {
      latest = latest.with(points.step(i), points.time(i), points.value(i));
    }
    return latest;
  }

  LatestMetric with(Points points) {
    LatestMetric latest = this;
    for (int i = 0; i < points.size(); i++) {
      latest = latest.with(points.step(i), points.time(i), points.value(i));
    }
    return latest;
  }

  private LatestMetric with(long atStep, long atTime, double next) {
    boolean newer = Points.compare(atStep, atTime, next, step, time, value) > 0;
    Range range = new Range(low, high);
    return new LatestMetric(
        key,
        newer ? next : value,
        newer ? atStep : step,
        newer ? atTime : time,
        count + 1,
        range.lower(next) ? next : low,
        range.lower(next) ? atStep : lowStep,
        range.higher(next) ? next : high,
        range.higher(next) ? atStep : highStep);
  }

  public Direction direction() {
    return Direction.of(key);
  }

  /** The best value so far, by the metric's direction. */
  public double best() {
    return direction() == Direction.LOWER ? low : high;
  }

  /** The first step at which the best value was reached. */
  public long bestStep() {
    return direction() == Direction.LOWER ? lowStep : highStep;
  }
}
