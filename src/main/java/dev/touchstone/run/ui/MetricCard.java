package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Progress;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.Locale;
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
    latest.setText(Measured.text(leading.value()));
    best.removeAll();
    if (metrics.size() > 1) IntStream.range(0, metrics.size()).forEach(i -> key(metrics.get(i), i));
    else best.setText(best(leading));
  }

  private String best(LatestMetric metric) {
    return "best %s at %s %s"
        .formatted(Measured.text(metric.best()), unit, Figures.count(metric.bestStep()));
  }

  /** “validation 0.3180”, after the line's colour, dash and marker. */
  private void key(LatestMetric metric, int place) {
    String part = new MetricName(metric.key()).words().split(" ")[0].toLowerCase(Locale.ROOT);
    best.add(
        new RunKey(Slots.of(place)),
        new Span(" %s %s ".formatted(part, Measured.text(metric.value()))));
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
