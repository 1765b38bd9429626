package dev.touchstone.run.web;

import dev.touchstone.run.Comparison;
import dev.touchstone.run.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comparison as JSON: every list has one place per run. */
record ComparisonView(List<Column> runs, List<Setting> settings, List<Metric> metrics) {

  record Column(UUID id, String name) {}

  /**
   * @param from recipe, input, parameter or environment
   */
  record Setting(String name, String from, boolean differs, List<@Nullable String> values) {}

  /**
   * @param best the places of the best values
   */
  record Metric(
      String key, Direction direction, List<@Nullable Double> values, Set<Integer> best) {}

  static ComparisonView of(Comparison comparison) {
    return new ComparisonView(
        comparison.runs().stream().map(run -> new Column(run.id(), run.name())).toList(),
        comparison.settings().stream().map(ComparisonView::setting).toList(),
        comparison.metrics().stream().map(ComparisonView::metric).toList());
  }

  private static Setting setting(Comparison.Setting setting) {
    return new Setting(
        setting.name().text(),
        setting.name().kind().name().toLowerCase(Locale.ROOT),
        setting.differs(),
        setting.values());
  }

  private static Metric metric(Comparison.Metric metric) {
    return new Metric(metric.key(), metric.direction(), metric.values(), metric.best());
  }
}
