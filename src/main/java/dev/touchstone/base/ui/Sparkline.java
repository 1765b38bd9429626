package dev.touchstone.base.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** The shape of a curve in one table cell, as SVG: a line with a dot at its end. */
public final class Sparkline {
  private static final int PAD = 4;

  private Sparkline() {}

  /**
   * @param values in the order of their steps; what is no finite number is passed over
   * @param full how many values the whole width stands for: a run that goes on does not fill it
   * @return the drawing, or an empty text when there is nothing to draw
   */
  public static String of(double[] values, long full, int width, int height) {
    if (finite(values).findAny().isEmpty()) return "";
    double span = Math.max(1, Math.max(full, values.length) - 1);
    double[] xs = new double[values.length];
    Arrays.setAll(xs, i -> PAD + i / span * (width - 2 * PAD));
    return draw(xs, values, width, height);
  }

  private static String draw(double[] xs, double[] values, int width, int height) {
    DoubleUnaryOperator y = vertical(values, height);
    StringBuilder path = new StringBuilder();
    String end = "";
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) continue;
      String at = format("%.1f %.1f", xs[i], y.applyAsDouble(values[i]));
      path.append(path.isEmpty() ? "M" : "L").append(at);
      end = format("cx=\"%.1f\" cy=\"%.1f\"", xs[i], y.applyAsDouble(values[i]));
    }
    return format(
        "<svg class=\"spark\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
            + " aria-hidden=\"true\"><path d=\"%3$s\"/><circle %4$s r=\"2.2\"/></svg>",
        width, height, path, end);
  }

  private static DoubleUnaryOperator vertical(double[] values, int height) {
    double low = finite(values).min().orElse(0);
    double high = finite(values).max().orElse(1);
    double span = high > low ? high - low : 1;
    return value -> height - PAD - (value - low) / span * (height - 2 * PAD);
  }

  private static DoubleStream finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
