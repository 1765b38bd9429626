package dev.touchstone.review.paired;

import java.util.Arrays;

/**
 * How far two entries that predict numbers are apart: the mean of their differences and the limits
 * that 95 % of the differences lie between, if they are normal (Bland and Altman, Lancet 1986).
 *
 * @param bias the mean of first minus second
 * @param spread the standard deviation of the differences
 */
public record Limits(double bias, double spread) {
  private static final double NORMAL_95 = 1.96;

  /**
   * @throws IllegalArgumentException below two rows
   */
  public static Limits of(double[] first, double[] second) {
    if (first.length < 2) throw new IllegalArgumentException("limits need two rows or more");
    var differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    var mean = Arrays.stream(differences).average().orElseThrow();
    var squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    return new Limits(mean, Math.sqrt(squares / (differences.length - 1)));
  }

  public double low() {
    return bias - NORMAL_95 * spread;
  }

  public double high() {
    return bias + NORMAL_95 * spread;
  }
}
