package dev.touchstone.run;

import java.util.stream.IntStream;

/**
 * A metric as a chart draws it, ordered by step: either every point, or buckets of neighbouring
 * points, each with the lowest and highest value in it, so that a spike of one sample is never
 * lost. A bucket stands at the step, time and value of its last point.
 *
 * @param count how many points there are in full
 * @param nans how many of them are NaN; a bucket's low and high pass over them, and are NaN only
 *     where a bucket has nothing else
 * @param times milliseconds since 1970
 */
public record Series(
    String key,
    long count,
    long nans,
    long[] steps,
    long[] times,
    double[] values,
    double[] low,
    double[] high) {

  /** Whether this is every point rather than buckets. */
  public boolean exact() {
    return count == steps.length;
  }

  public int size() {
    return steps.length;
  }

  /**
   * @param limit the most buckets to make, at least 1; as many points or fewer come back exactly
   */
  static Series of(String key, Points reported, int limit) {
    Points points = reported.inOrder();
    int buckets = Math.min(limit, points.size());
    Series series = empty(key, points.size(), nans(points), buckets);
    for (int bucket = 0; bucket < buckets; bucket++) {
      series.fill(bucket, points, edge(points, bucket, buckets), edge(points, bucket + 1, buckets));
    }
    return series;
  }

  private static Series empty(String key, long count, long nans, int size) {
    return new Series(
        key,
        count,
        nans,
        new long[size],
        new long[size],
        new double[size],
        new double[size],
        new double[size]);
  }

  /** Buckets hold equally many points, so that no stray step can squeeze the rest into one. */
  private static int edge(Points points, int bucket, int buckets) {
    return (int) ((long) points.size() * bucket / buckets);
  }

  private void fill(int bucket, Points points, int from, int to) {
    steps[bucket] = points.step(to - 1);
    times[bucket] = points.time(to - 1);
    values[bucket] = points.value(to - 1);
    Range range = Range.NOTHING;
    for (int i = from; i < to; i++) {
      range = range.with(points.value(i));
    }
    low[bucket] = range.low();
    high[bucket] = range.high();
  }

  private static long nans(Points points) {
    return IntStream.range(0, points.size()).filter(i -> Double.isNaN(points.value(i))).count();
  }
}
