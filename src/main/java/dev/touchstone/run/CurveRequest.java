package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which curves to read.
 *
 * @param runs 1 to 1,000
 * @param key the metric
 * @param xMetric the metric to draw over; given if and only if x is {@link XAxis#METRIC}
 * @param from the least x wanted, itself included; null for all from the start
 * @param to the greatest x wanted, itself included; null for all to the end
 * @param buckets the most places of a curve, 1 to 10,000
 */
public record CurveRequest(
    List<UUID> runs,
    String key,
    XAxis x,
    @Nullable String xMetric,
    @Nullable Double from,
    @Nullable Double to,
    int buckets) {

  private static final int RUNS = 1000;
  private static final int BUCKETS = 10_000;

  public CurveRequest {
    runs = runs.stream().distinct().toList();
    require(!runs.isEmpty() && runs.size() <= RUNS, "Choose 1 to 1,000 runs.");
    require(buckets >= 1 && buckets <= BUCKETS, "Ask for 1 to 10,000 buckets.");
    require((x == XAxis.METRIC) == (xMetric != null), "Name a metric for the x axis METRIC only.");
    require(real(from) && real(to), "The window’s ends are not numbers.");
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new InvalidInput(otherwise);
    }
  }

  private static boolean real(@Nullable Double end) {
    return end == null || !end.isNaN();
  }

  /** The metric on the x axis {@link XAxis#METRIC}. */
  String partner() {
    return Objects.requireNonNull(xMetric);
  }

  /** Whether everything is wanted rather than a window. */
  boolean whole() {
    return from == null && to == null;
  }

  /** The least whole number that can be meant, counted from an origin. */
  long from(long origin) {
    return from == null ? Long.MIN_VALUE : (long) Math.floor(from + origin);
  }

  /** The greatest whole number that can be meant, counted from an origin. */
  long to(long origin) {
    return to == null ? Long.MAX_VALUE : (long) Math.ceil(to + origin);
  }

  boolean wants(double at) {
    return (from == null || at >= from) && (to == null || at <= to);
  }
}
