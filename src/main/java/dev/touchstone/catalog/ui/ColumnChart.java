package dev.touchstone.catalog.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.catalog.Bin;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.TopValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * A column's shape as a small SVG: a histogram for what lies on an axis, bars with words for the
 * most frequent values of the rest. Text from files is escaped; colours come by class.
 */
final class ColumnChart {
  private static final int WIDTH = 118;
  private static final int HEIGHT = 30;
  private static final int LONGEST_BAR = 46;
  private static final int LONGEST_LABEL = 12;
  private static final int BARS = 3;

  private ColumnChart() {}

  /** Empty when the column has no values, or text that never repeats. */
  static String svg(Column column) {
    String marks = column.type().measured() ? histogram(column) : bars(column);
    if (marks.isEmpty()) return "";
    return "<svg class=\"shape\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\" aria-label=\"%s\">%s</svg>"
        .formatted(WIDTH, HEIGHT, HtmlUtils.htmlEscape(words(column)), marks);
  }

  private static String histogram(Column column) {
    List<Bin> bins = column.histogram();
    long most = bins.stream().mapToLong(Bin::count).max().orElse(0);
    if (most == 0) return "";
    double step = (double) WIDTH / bins.size();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < bins.size(); i++) {
      double height = (HEIGHT - 1.0) * bins.get(i).count() / most;
      marks.append(rect(i * step + 0.5, HEIGHT - height, Math.max(1, step - 1), height));
    }
    return marks + "<path class=\"ax\" d=\"M0 29.5H" + WIDTH + "\"/>";
  }

  private static String bars(Column column) {
    List<TopValue> shown = shown(column);
    long most = shown.stream().mapToLong(TopValue::count).max().orElse(0);
    if (most <= 1) return ""; // every value once: bars would say nothing
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < shown.size(); i++) {
      double width = Math.max(1.5, (double) LONGEST_BAR * shown.get(i).count() / most);
      marks.append(rect(0, 1 + 10 * i, width, 7.5)).append(label(shown.get(i), width, 8 + 10 * i));
    }
    return marks.toString();
  }

  /** The most frequent values; missing ones stand among them where they are as frequent. */
  private static List<TopValue> shown(Column column) {
    List<TopValue> all =
        new ArrayList<>(column.top().subList(0, Math.min(BARS, column.top().size())));
    if (column.missing() > 0 && !all.isEmpty()) all.add(new TopValue("missing", column.missing()));
    if (all.size() > BARS) all.sort((a, b) -> Long.compare(b.count(), a.count()));
    return all.subList(0, Math.min(BARS, all.size()));
  }

  private static String rect(double x, double y, double width, double height) {
    return String.format(
        Locale.ROOT,
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
        x,
        y,
        width,
        height);
  }

  private static String label(TopValue value, double width, int y) {
    String text = cut(value.value()) + " " + Figures.count(value.count());
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%d\">%s</text>",
        width + 4,
        y,
        HtmlUtils.htmlEscape(text));
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_LABEL ? value : value.substring(0, LONGEST_LABEL - 1) + "…";
  }

  private static String words(Column column) {
    String shape = column.type().measured() ? "Histogram, " : "Most frequent values, ";
    return shape + new Cells(column).summary();
  }
}
