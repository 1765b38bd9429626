package dev.touchstone.run.ui;

import dev.touchstone.run.Run;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * One run's curve in a chart.
 *
 * @param slot the colour, dash and marker, 1 to 10; 0 draws in text colour
 * @param url where its points are read
 */
record Curve(String id, String label, int slot, String url) {
  private static final int POINTS = 800;

  static Curve of(Run run, String label, int slot, String metric) {
    String key = URLEncoder.encode(metric, StandardCharsets.UTF_8);
    return new Curve(
        run.id() + "/" + metric,
        label,
        slot,
        "api/v1/runs/%s/metrics?key=%s&points=%d".formatted(run.id(), key, POINTS));
  }
}
