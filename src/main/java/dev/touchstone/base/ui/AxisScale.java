package dev.touchstone.base.ui;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One horizontal scale that a table column's header and all its rows share, drawn as SVG.
 *
 * @param from the value at the left end
 * @param to the value at the right end, greater than {@code from}
 * @param width pixels
 */
public record AxisScale(double from, double to, int width) {
  private static final int EDGE = 12;

  /** Decimals of a tick; values that need more are written with an exponent. */
  private static final int MOST = 5;

  /** Pixels of half a digit, more or less. */
  private static final double HALF = 3.2;

  public AxisScale {
    if (!(from < to)) throw new IllegalArgumentException("a scale from " + from + " to " + to);
  }

  /** A scale on which all of these values have room; about zero when there is none. */
  public static AxisScale over(Collection<Double> values, int width) {
    double low = values.stream().filter(Double::isFinite).min(Double::compare).orElse(0.0);
    double high = values.stream().filter(Double::isFinite).max(Double::compare).orElse(0.0);
    double margin = high > low ? (high - low) * 0.04 : Math.max(Math.abs(high) * 0.05, 1e-9);
    return new AxisScale(low - margin, high + margin, width);
  }

  /** Where a value stands, in pixels from the left. */
  public double x(double value) {
    return EDGE + (value - from) / (to - from) * (width - 2 * EDGE);
  }

  /** Three to five round values on the scale. */
  public List<Double> ticks() {
    double step = roundStep((to - from) / 4);
    long first = (long) Math.ceil(from / step);
    return LongStream.rangeClosed(first, (long) Math.floor(to / step))
        .mapToObj(n -> n * step)
        .toList();
  }

  /** The header: the ticks with their values. */
  public String header() {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(roundStep((to - from) / 4))));
    String ticks =
        ticks().stream()
            .map(t -> tick(x(t), decimals > MOST ? Figures.number(t) : Figures.fixed(t, decimals)))
            .collect(Collectors.joining());
    return svg(18, ticks);
  }

  /** A row of this height around marks made by the methods below. */
  public String row(int height, String marks) {
    return svg(height, marks);
  }

  /** One measured value. */
  public String dot(double value, int height) {
    return format(
        "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.8\"/>", x(value), height / 2.0);
  }

  /** A small dot below the middle: one of several values behind an interval. */
  public String small(double value, int height) {
    double y = height / 2.0 + 10;
    return format("<circle class=\"small\" cx=\"%.1f\" cy=\"%.1f\" r=\"2\"/>", x(value), y);
  }

  /** An interval with end caps and its estimate. */
  public String interval(double low, double estimate, double high, int height) {
    double y = height / 2.0;
    return format(
            "<path class=\"iv\" d=\"M%1$.1f %3$.1fH%2$.1fM%1$.1f %4$.1fv8M%2$.1f %4$.1fv8\"/>",
            x(low), x(high), y, y - 4)
        + dot(estimate, height);
  }

  /** A dashed line through the whole row, such as the best mean. */
  public String rule(double value, int height) {
    return format("<path class=\"rule\" d=\"M%.1f 0V%d\"/>", x(value), height);
  }

  private String svg(int height, String content) {
    return format(
        "<svg class=\"axis\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
            + " aria-hidden=\"true\">%3$s</svg>",
        width, height, content);
  }

  private String tick(double x, String label) {
    return format(
        "<text x=\"%1$.1f\" y=\"9\" text-anchor=\"middle\">%2$s</text>"
            + "<path class=\"ax\" d=\"M%3$.1f 13v5\"/>",
        within(x, HALF * label.length()), label, x);
  }

  /** The middle of a label that would otherwise be cut at an end. */
  private double within(double x, double half) {
    return Math.max(Math.min(x, width - half), half);
  }

  /** The nearest 1, 2 or 5 times a power of ten that is not below. */
  private static double roundStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double share = least / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
