package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.AxisScale;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.Sparkline;
import dev.touchstone.run.Progress;
import dev.touchstone.run.Run;
import dev.touchstone.run.Series;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What stands in the cells of the runs table.
 *
 * @param series reads a run's curve of a metric
 */
record RunCells(Supplier<Instant> now, BiFunction<UUID, String, Series> series) {
  private static final int GROUP_HEIGHT = 44;
  private static final int RUN_HEIGHT = 30;
  private static final int SPARK_WIDTH = 96;

  static String name(RunRow row) {
    return switch (row) {
      case RunRow.Group(RunGroup group) -> "all of " + group.title();
      case RunRow.Single(RunLine line, boolean indented) -> line.run().name();
    };
  }

  Component groupName(RunGroup group, boolean open, Runnable flip) {
    Button toggle = new Button(group.title(), Icon.of(open ? "chev" : "right"), e -> flip.run());
    toggle.addThemeNames("tertiary", "small");
    toggle.addClassName("group-toggle");
    toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
    return toggle;
  }

  Component runName(RunRow.Single row) {
    Anchor link = new Anchor("runs/" + row.line().run().id(), row.line().run().name());
    link.addClassName(row.indented() ? "indented" : "cut");
    return link;
  }

  Component seeds(RunRow row) {
    return switch (row) {
      case RunRow.Group(RunGroup group) -> new Span(Figures.count(group.runs().size()));
      case RunRow.Single(RunLine line, boolean indented) -> faint("seed " + line.run().seed());
    };
  }

  Component value(RunRow row, String metric) {
    return switch (row) {
      case RunRow.Group(RunGroup group) -> mean(group.spread(metric));
      case RunRow.Single(RunLine line, boolean indented) ->
          line.value(metric).isEmpty()
              ? faint("–")
              : new Span(Measured.text(line.value(metric).getAsDouble()));
    };
  }

  private static Component mean(SeedSpread spread) {
    if (spread.seeds() == 0) return faint("–");
    int decimals = spread.decimals();
    Span mean = new Span(Figures.fixed(spread.mean(), decimals));
    mean.addClassName("med");
    return new Span(
        mean,
        faint(spread.known() ? " ± " + Figures.fixed(spread.margin(), decimals) : " one run"));
  }

  Component axis(RunRow row, RunBoard board) {
    AxisScale axis = board.axis();
    int height = row instanceof RunRow.Group ? GROUP_HEIGHT : RUN_HEIGHT;
    StringBuilder marks = new StringBuilder();
    board.bestMean().ifPresent(best -> marks.append(axis.rule(best, height)));
    switch (row) {
      case RunRow.Group(RunGroup group) -> marks.append(spread(group, board.main(), axis));
      case RunRow.Single(RunLine line, boolean indented) ->
          line.value(board.main()).ifPresent(value -> marks.append(axis.dot(value, height)));
    }
    return new Markup(axis.row(height, marks.toString()));
  }

  private static String spread(RunGroup group, String metric, AxisScale axis) {
    SeedSpread spread = group.spread(metric);
    if (spread.seeds() == 0) return "";
    StringBuilder marks = new StringBuilder();
    group.values(metric).forEach(value -> marks.append(axis.small(value, GROUP_HEIGHT)));
    return marks + axis.interval(spread.low(), spread.mean(), spread.high(), GROUP_HEIGHT);
  }

  /** The first seed's curve stands for its group. */
  Component curve(RunRow row, String metric) {
    Run run = row.runs().getFirst().run();
    Progress progress = run.progress();
    Series curve = series.apply(run.id(), metric);
    long full = progress == null || run.state().over() ? curve.size() : progress.total();
    return new Markup(Sparkline.of(curve.values(), full, SPARK_WIDTH, RUN_HEIGHT));
  }

  Component duration(RunRow row) {
    return switch (row) {
      case RunRow.Group(RunGroup group) ->
          new Span(Figures.duration(group.medianDuration(now.get())));
      case RunRow.Single(RunLine line, boolean indented) -> faint(duration(line.run()));
    };
  }

  private String duration(Run run) {
    if (run.startedAt() == null) return "–";
    return Figures.duration(run.duration(now.get())) + (run.endedAt() == null ? " so far" : "");
  }

  Component state(RunRow row) {
    return row instanceof RunRow.Single(RunLine line, boolean indented)
        ? state(line.run())
        : new Span();
  }

  static Component state(Run run) {
    Span state = new Span(Icon.of(StateBadge.icon(run.state())), new Span(stateWords(run)));
    state.addClassNames("run-state", StateBadge.tone(run.state()).name().toLowerCase(Locale.ROOT));
    return state;
  }

  /** “Running 63%”. */
  static String stateWords(Run run) {
    String word = StateBadge.word(run.state());
    Progress progress = run.progress();
    if (progress == null || progress.total() <= 0 || run.state().over()) return word;
    return word + " " + 100 * progress.done() / progress.total() + "%";
  }

  private static Span faint(String text) {
    Span span = new Span(text);
    span.addClassName("faint");
    return span;
  }
}
