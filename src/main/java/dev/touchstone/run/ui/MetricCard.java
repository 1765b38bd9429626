package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Progress;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.stream.IntStream;

/** One measure of a run: its name, its latest value, the best one, its curve. */
final class MetricCard extends Div {
  private final Span latest = new Span();
  private final Span best = new Span();
  private final Curves curves;
  private final String unit;

  /**
   * @param metrics the same measure on different parts of the data, the leading one first
   */
  MetricCard(Run run, List<LatestMetric> metrics) {
    addClassNames("card", "metric-card");
    Progress progress = run.progress();
    unit = progress == null ? "step" : progress.unit();
    curves = curves(run, metrics).planned(planned(run), unit);
    latest.addClassName("metric-value");
    best.addClassNames("faint", "xs", "metric-best");
    add(title(metrics), best, curves);
    refreshWords(metrics);
  }

  void refresh(List<LatestMetric> metrics) {
    refreshWords(metrics);
    curves.refresh();
  }

  private Div title(List<LatestMetric> metrics) {
    Span name = new Span(new MetricName(metrics.getFirst().key()).words());
    Span by = new Span(" by " + unit);
    by.addClassName("faint");
    Div words = new Div(name, by);
    words.addClassNames("muted", "grow");
    Div row = new Div(words, latest);
    row.addClassNames("row", "base");
    return row;
  }

  private void refreshWords(List<LatestMetric> metrics) {
    LatestMetric leading = metrics.getFirst();
    latest.setText(Figures.number(leading.value()));
    best.setText(
        "best %s at %s %s"
            .formatted(Figures.number(leading.best()), unit, Figures.count(leading.bestStep())));
  }

  private static Curves curves(Run run, List<LatestMetric> metrics) {
    boolean one = metrics.size() == 1;
    List<Curve> lines =
        IntStream.range(0, metrics.size())
            .mapToObj(i -> curve(run, metrics.get(i).key(), one ? 0 : i + 1))
            .toList();
    Curves curves = new Curves(new MetricName(metrics.getFirst().key())).show(lines).tall(150);
    return one ? curves : curves.labelEnds();
  }

  private static Curve curve(Run run, String key, int slot) {
    return Curve.of(run, new MetricName(key).words(), slot, key);
  }

  /** The whole way while the run goes on; afterwards as far as it came. */
  private static long planned(Run run) {
    Progress progress = run.progress();
    return progress == null || run.state().over() ? 0 : progress.total();
  }
}
