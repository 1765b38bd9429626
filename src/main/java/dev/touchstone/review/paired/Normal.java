package dev.touchstone.review.paired;

/** The standard normal distribution. */
final class Normal {
  private static final double FAR = 8;

  private Normal() {}

  /**
   * The share below {@code x}, to about 15 decimals: the Taylor series of Marsaglia, Evaluating the
   * Normal Distribution, Journal of Statistical Software 11 (4), 2004.
   */
  static double below(double x) {
    if (x < -FAR) return 0;
    if (x > FAR) return 1;
    var sum = x;
    var term = x;
    for (int i = 3; sum + term != sum || i == 3; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }

  /** The value that this share lies below; by halving, as it is asked for seldom. */
  static double quantile(double share) {
    var low = -FAR;
    var high = FAR;
    while (high - low > 1e-12) {
      var middle = (low + high) / 2;
      if (below(middle) < share) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  /** Two-sided. */
  static double p(double z) {
    return Math.min(1, 2 * below(-Math.abs(z)));
  }
}
