package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Drawing.svg;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.HistoryStep;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.score.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Scores over time: a point for each submission, a step line with its interval for the best so far.
 * The drawing stretches with the page; points and words lie over it and do not. Each point is a
 * link, so all can be reached by keyboard, and says what it is when it is pointed at.
 */
class HistoryChart extends Div {
  private static final int WIDE = 1_000;
  private static final int HIGH = 300;

  private final List<HistoryStep> steps;
  private final List<HistoryStep> leading;
  private final TimeAxis times;
  private final HistoryScale scale;
  private final int decimals;

  /**
   * @param steps the earliest first, at least one
   * @param times from before the first to how far the last best score reaches
   * @param decimals of scores
   */
  HistoryChart(List<HistoryStep> steps, List<Phase> phases, TimeAxis times, int decimals) {
    this.steps = steps;
    this.times = times;
    this.decimals = decimals;
    leading = steps.stream().filter(HistoryStep::leads).toList();
    scale = HistoryScale.of(steps);
    addClassName("history");
    var plot = new Div(drawing());
    plot.addClassName("plot");
    scale.ticks().forEach(value -> plot.add(across(value)));
    times.ticks().forEach(tick -> plot.add(down(tick)));
    phases.stream().filter(p -> times.holds(p.start())).forEach(p -> plot.add(start(p)));
    steps.forEach(step -> plot.add(point(step)));
    add(plot);
  }

  private Component drawing() {
    var grid = new StringBuilder();
    scale.ticks().forEach(v -> grid.append(svg("<path class='g' d='M0 %.1fH%d'/>", y(v), WIDE)));
    return new Drawing(
        svg(
            "<svg viewBox='0 0 %d %d' preserveAspectRatio='none' role='img' aria-label='%s'>%s%s%s</svg>",
            WIDE, HIGH, words(), grid, bands(), line()));
  }

  private String words() {
    if (leading.isEmpty()) return "No submission has led yet";
    return "The best score so far over %d submissions went from %s to %s in %d steps"
        .formatted(
            steps.size(),
            figure(leading.getFirst().score()),
            figure(leading.getLast().score()),
            leading.size() - 1);
  }

  private String bands() {
    var text = new StringBuilder();
    for (int i = 0; i < leading.size(); i++) text.append(band(leading.get(i), end(i)));
    return text.toString();
  }

  private String band(HistoryStep step, double end) {
    var interval = step.leading();
    if (interval == null) return "";
    var top = y(interval.high());
    var bottom = y(interval.low());
    return svg(
        "<rect class='best-band' x='%.2f' y='%.2f' width='%.2f' height='%.2f'/>",
        x(step.at()), top, Math.max(0, end - x(step.at())), Math.max(0, bottom - top));
  }

  private String line() {
    if (leading.isEmpty()) return "";
    var path =
        new StringBuilder(
            svg("M%.2f %.2f", x(leading.getFirst().at()), y(leading.getFirst().score())));
    for (int i = 0; i < leading.size(); i++) {
      path.append(svg("V%.2fH%.2f", y(leading.get(i).score()), end(i)));
    }
    return "<path class='best' d='" + path + "'/>";
  }

  private double end(int i) {
    return i + 1 < leading.size() ? x(leading.get(i + 1).at()) : WIDE;
  }

  private Component across(double value) {
    var label = new Span(Figures.fixed(value, scale.decimals()));
    label.addClassName("y");
    place(label, null, y(value) / HIGH);
    return label;
  }

  /** Every other one gives way where there is little room. */
  private Component down(Instant tick) {
    var label = new Span(times.label(tick));
    label.addClassName("x");
    if (times.ticks().indexOf(tick) % 2 == 1) label.addClassName("odd");
    place(label, times.share(tick), null);
    return label;
  }

  private Component start(Phase phase) {
    var line = new Span(phase.name() + (phase.blind() ? ", blind" : ""));
    line.addClassName("phase");
    place(line, times.share(phase.start()), null);
    return line;
  }

  private Component point(HistoryStep step) {
    var point = new Anchor("lineage/entry:" + step.submissionId(), "");
    point.addClassNames("point", step.leads() ? "lead" : step.improved() ? "up" : "same");
    if (!scale.holds(step.score())) point.addClassName("away");
    point.setAriaLabel(said(step));
    point.add(tip(step));
    place(point, times.share(step.at()), y(step.score()) / HIGH);
    if (times.share(step.at()) > 0.7) point.addClassName("left");
    return point;
  }

  private Component tip(HistoryStep step) {
    var name = new Span(step.entry());
    name.addClassName("strong");
    var tip =
        new Span(
            name, new Span(step.owner() + ", " + figure(step.score()) + doubt(step.leading())));
    tip.add(new Span(Figures.exact(step.at(), times.zone())));
    tip.add(new Span(kind(step)));
    tip.addClassNames("tip", "small");
    tip.getElement().setAttribute("aria-hidden", "true");
    return tip;
  }

  private String said(HistoryStep step) {
    return "%s by %s: %s, %s"
        .formatted(
            step.entry(), step.owner(), figure(step.score()), kind(step).toLowerCase(Locale.UK));
  }

  /** What a submission changed, in words. */
  static String kind(HistoryStep step) {
    if (step.leads()) return "Best score so far";
    return step.improved()
        ? "Better than the entry's own before"
        : "Not better than the entry's own before";
  }

  private String doubt(@Nullable Interval interval) {
    return interval == null ? "" : " ± " + figure(interval.margin());
  }

  private String figure(double value) {
    return Figures.fixed(value, decimals);
  }

  private double x(Instant at) {
    return times.share(at) * WIDE;
  }

  /** What is off the scale is drawn at its edge. */
  private double y(double value) {
    return HIGH * (1 - scale.share(scale.nearest(value)));
  }

  private static void place(Component component, @Nullable Double left, @Nullable Double top) {
    if (left != null) component.getStyle().set("left", percent(left));
    if (top != null) component.getStyle().set("top", percent(top));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
