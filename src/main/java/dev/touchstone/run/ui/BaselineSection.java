package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.run.Comparison;
import java.util.Optional;

/** How the others fare against a baseline, with an interval for what chance may do. */
@org.springframework.stereotype.Component
class BaselineSection implements CompareSection {

  @Override
  public String title() {
    return "Against a baseline";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String aside(Compared compared) {
    return "last values of %s, with 95 %% intervals over seeds"
        .formatted(new MetricName(compared.metric()).words());
  }

  @Override
  public boolean followsMetric() {
    return true;
  }

  @Override
  public Optional<Component> content(Compared compared) {
    Rivals rivals = Rivals.of(compared.comparison());
    return compared
        .metric(compared.metric())
        .filter(metric -> rivals.groups().size() > 1)
        .map(metric -> table(rivals, compared.comparison(), metric));
  }

  private static Component table(Rivals rivals, Comparison comparison, Comparison.Metric metric) {
    return new BaselineTable(rivals, comparison, metric);
  }
}
