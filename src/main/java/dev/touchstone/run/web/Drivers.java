package dev.touchstone.run.web;

import dev.touchstone.base.NotFound;
import dev.touchstone.run.Comparison;
import dev.touchstone.run.Comparison.Kind;
import dev.touchstone.run.importance.Importance;
import dev.touchstone.run.importance.Importance.Parameter;
import java.util.List;

/** Asks what drives a metric of compared runs. */
final class Drivers {

  private Drivers() {}

  /**
   * @throws NotFound if none of the runs has the metric
   */
  static Importance of(Comparison comparison, String metric) {
    double[] values =
        comparison.metrics().stream()
            .filter(m -> m.key().equals(metric))
            .findFirst()
            .orElseThrow(() -> new NotFound("metric", metric))
            .values()
            .stream()
            .mapToDouble(value -> value == null ? Double.NaN : value)
            .toArray();
    return Importance.of(parameters(comparison), values);
  }

  private static List<Parameter> parameters(Comparison comparison) {
    return comparison.differing().stream()
        .filter(Drivers::chosen)
        .map(setting -> new Parameter(setting.name().text(), setting.values()))
        .toList();
  }

  /** What somebody chose; neither the machine nor the seed is. */
  private static boolean chosen(Comparison.Setting setting) {
    Kind kind = setting.name().kind();
    return kind == Kind.PARAMETER || kind == Kind.INPUT || setting.name().text().equals("recipe");
  }
}
