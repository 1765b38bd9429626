package dev.touchstone.run.ui;

import dev.touchstone.base.ui.Figures;
import java.math.BigDecimal;
import java.math.MathContext;

/** Measured values: four digits that count, so that a column of them lines up. */
final class Measured {
  private static final int DIGITS = 4;

  private Measured() {}

  static String text(double value) {
    return exact(value) ? Figures.number(value) : Figures.fixed(value, decimals(value, DIGITS));
  }

  /**
   * A difference to a value, with as many decimals as the value is given; one that would not show
   * in them, with two digits that count.
   */
  static String difference(double difference, double to) {
    if (exact(to)) return Figures.number(difference);
    String text = Figures.fixed(difference, decimals(to, DIGITS));
    if (difference != 0 && Figures.isZero(text)) text = about(difference);
    return (difference > 0 ? "+" : "") + text;
  }

  /** Two digits that count: more would be noise in a sentence. */
  static String about(double value) {
    if (!exact(value)) return Figures.fixed(value, decimals(value, 2));
    return Math.abs(value) < 1e-4 ? Figures.number(round(value, 2)) : Figures.number(value);
  }

  private static boolean exact(double value) {
    return value == Math.rint(value) || !Double.isFinite(value) || Math.abs(value) < 1e-4;
  }

  private static double round(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
  }

  /** Of the rounded value: 0.09999 in two digits is 0.10, not 0.100. */
  private static int decimals(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    int exponent = rounded.precision() - rounded.scale() - 1;
    return Math.clamp(digits - 1 - exponent, 0, 7);
  }
}
