package dev.touchstone.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points of one metric by step, time and value.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record MetricPage(List<MetricPoint> points, @Nullable String next) {

  public MetricPage {
    points = List.copyOf(points);
  }
}
