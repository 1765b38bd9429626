package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Drawing.svg;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.PublicAgainstPrivate.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A line for each entry from its public to its private score, both on one scale. Names stand at the
 * private end, moved apart where they would overlap.
 */
class SlopeChart extends Div {
  private static final int WIDE = 1_000;
  private static final int HIGH = 320;
  private static final int LEFT = 90;
  private static final int RIGHT = 640;
  private static final int NAMES = 690;
  private static final double LINE = 17;

  /** More names than this cannot be read; those that fell come first. */
  private static final int MOST = (int) (HIGH / LINE);

  private final List<Row> rows;
  private final int decimals;
  private final Axis axis;

  SlopeChart(List<Row> rows, int decimals, String unit) {
    this.rows = rows;
    this.decimals = decimals;
    axis = axis(rows);
    addClassName("slopes");
    getElement().setAttribute("role", "img");
    getElement()
        .setAttribute(
            "aria-label",
            "Lines from the public to the private %s of %d entries; the table below has the numbers"
                .formatted(unit, rows.size()));
    var plot = new Div(drawing());
    plot.addClassName("plot");
    plot.add(label("Public", LEFT, 0, "end-label"), label("Private", RIGHT, 0, "end-label"));
    var ys = apart(named());
    for (int i = 0; i < named().size(); i++) plot.add(name(named().get(i), ys[i]));
    add(plot);
  }

  private static Axis axis(List<Row> rows) {
    var all =
        rows.stream()
            .flatMap(row -> java.util.stream.Stream.of(row.publicScore(), row.privateScore()))
            .sorted()
            .toList();
    var low = all.getFirst();
    var high = all.getLast();
    var pad = high > low ? (high - low) * 0.08 : Math.max(Math.abs(high) * 0.05, 1e-3);
    return new Axis(low - pad, high + pad, HIGH);
  }

  private List<Row> named() {
    return rows.stream()
        .sorted(Comparator.comparing(Row::fell).reversed())
        .limit(MOST)
        .sorted(Comparator.comparingDouble(Row::privateScore).reversed())
        .toList();
  }

  private Drawing drawing() {
    var lines = new StringBuilder();
    for (var row : rows) lines.append(line(row));
    var named = named();
    var ys = apart(named);
    for (int i = 0; i < named.size(); i++) lines.append(leader(named.get(i), ys[i]));
    return new Drawing(
        svg(
            "<svg viewBox='0 0 %1$d %2$d' preserveAspectRatio='none' aria-hidden='true'>"
                + "<path class='ax' d='M%3$d 0V%2$dM%4$d 0V%2$d'/>%5$s</svg>",
            WIDE, HIGH, LEFT, RIGHT, lines));
  }

  private String line(Row row) {
    return svg(
        "<path class='slope %s' d='M%d %.1fL%d %.1f'/>",
        row.fell() ? "fell" : "held", LEFT, y(row.publicScore()), RIGHT, y(row.privateScore()));
  }

  private String leader(Row row, double at) {
    return svg(
        "<path class='ax' d='M%d %.1fL%d %.1f'/>", RIGHT, y(row.privateScore()), NAMES - 6, at);
  }

  private Component name(Row row, double y) {
    var text =
        "%s %s%s"
            .formatted(
                row.entry(),
                Figures.fixed(row.privateScore(), decimals),
                row.fell() ? ", fell " + Figures.fixed(row.drop(), decimals) : "");
    return label(text, NAMES, y / HIGH, row.fell() ? "slope-name fell" : "slope-name");
  }

  /** Where names stand: beside their ends, but never on each other. */
  private double[] apart(List<Row> named) {
    var ys = named.stream().mapToDouble(row -> y(row.privateScore())).toArray();
    for (int i = 1; i < ys.length; i++) ys[i] = Math.max(ys[i], ys[i - 1] + LINE);
    for (int i = ys.length - 1; i >= 0; i--) {
      var below = i == ys.length - 1 ? HIGH - LINE / 2 : ys[i + 1] - LINE;
      ys[i] = Math.min(ys[i], below);
    }
    return ys;
  }

  private double y(double value) {
    return HIGH - axis.x(value);
  }

  private static Span label(String text, int x, double share, String classes) {
    var label = new Span(text);
    label.addClassNames(classes.split(" "));
    label.getStyle().set("left", String.format(Locale.ROOT, "%.2f%%", 100.0 * x / WIDE));
    label.getStyle().set("top", String.format(Locale.ROOT, "%.2f%%", 100 * share));
    return label;
  }
}
