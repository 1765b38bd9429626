package dev.touchstone.run.ui;

import java.util.List;

/**
 * What several seeds of one recipe came to.
 *
 * @param mean of the values
 * @param margin half the width of the 95 % t interval of the mean; NaN for one value
 */
record SeedSpread(double mean, double margin, int seeds) {
  /** Student's t at 97.5 % for 1 to 30 degrees of freedom. */
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  static SeedSpread of(List<Double> values) {
    int n = values.size();
    double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double margin = n < 2 ? Double.NaN : t(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new SeedSpread(mean, margin, n);
  }

  boolean known() {
    return !Double.isNaN(margin);
  }

  double low() {
    return known() ? mean - margin : mean;
  }

  double high() {
    return known() ? mean + margin : mean;
  }

  /** Decimals that show one digit more than the margin supports, 4 without one. */
  int decimals() {
    if (!known() || margin <= 0) return 4;
    return (int) Math.clamp(1 - Math.floor(Math.log10(margin)), 0, 6);
  }

  /** Beyond 30 degrees of freedom by the first terms of its expansion about the normal quantile. */
  private static double t(int freedom) {
    return freedom <= T.length ? T[freedom - 1] : 1.96 + 2.4 / freedom;
  }
}
