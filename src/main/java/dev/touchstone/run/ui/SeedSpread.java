package dev.touchstone.run.ui;

import java.util.List;

/**
 * What several seeds of one recipe came to.
 *
 * @param mean of the values, NaN for none
 * @param error the standard error of the mean; NaN below two values
 */
record SeedSpread(double mean, double error, int seeds) {
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
    return new SeedSpread(mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n), n);
  }

  boolean known() {
    return seeds > 1;
  }

  /** Half the width of the 95 % t interval of the mean; 0 below two values. */
  double margin() {
    return known() ? t(seeds - 1) * error : 0;
  }

  double low() {
    return mean - margin();
  }

  double high() {
    return mean + margin();
  }

  /** Decimals that show one digit more than the margin supports, 4 without one. */
  int decimals() {
    if (margin() <= 0) return 4;
    return (int) Math.clamp(1 - (long) Math.floor(Math.log10(margin())), 0, 6);
  }

  /** Whether the two means differ by more than chance between seeds explains, at 95 %. */
  boolean apartFrom(SeedSpread other) {
    return Math.abs(mean - other.mean) > marginTo(other);
  }

  /**
   * Half the width of the 95 % interval of the difference of the two means: Welch's, its degrees of
   * freedom after Satterthwaite (1946). Not a number where either has fewer than two values.
   */
  double marginTo(SeedSpread other) {
    double variance = error * error + other.error * other.error;
    double freedom = variance * variance / (share(this) + share(other));
    return t((int) Math.max(1, Math.floor(freedom))) * Math.sqrt(variance);
  }

  private static double share(SeedSpread of) {
    return Math.pow(of.error, 4) / (of.seeds - 1);
  }

  /** Beyond 30 degrees of freedom by the first terms of its expansion about the normal quantile. */
  private static double t(int freedom) {
    return freedom <= T.length ? T[freedom - 1] : 1.96 + 2.4 / freedom;
  }
}
