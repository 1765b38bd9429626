package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Div;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run's metrics as small live charts; training and validation of one measure share a chart. */
final class MetricCards extends Div {
  private final Map<String, MetricCard> cards = new LinkedHashMap<>();

  /**
   * @param most how many charts to show, the most telling first
   */
  MetricCards(Run run, List<LatestMetric> metrics, int most) {
    addClassName("run-cards");
    pairs(metrics).entrySet().stream()
        .limit(most)
        .forEach(pair -> cards.put(pair.getKey(), new MetricCard(run, pair.getValue())));
    cards.values().forEach(this::add);
  }

  void refresh(List<LatestMetric> metrics) {
    pairs(metrics).forEach((measure, pair) -> refresh(cards.get(measure), pair));
  }

  private static void refresh(@Nullable MetricCard card, List<LatestMetric> pair) {
    if (card != null) card.refresh(pair);
  }

  /** Metrics by what they measure, whichever part of the data they were measured on. */
  static Map<String, List<LatestMetric>> pairs(List<LatestMetric> metrics) {
    Map<String, List<LatestMetric>> pairs = new LinkedHashMap<>();
    metrics.stream()
        .sorted((a, b) -> MetricName.MOST_TELLING.compare(a.key(), b.key()))
        .forEach(m -> pairs.computeIfAbsent(measure(m.key()), k -> new ArrayList<>()).add(m));
    return pairs;
  }

  private static String measure(String key) {
    return key.replaceFirst("^(train|training|val|validation|test)[_./]", "");
  }
}
