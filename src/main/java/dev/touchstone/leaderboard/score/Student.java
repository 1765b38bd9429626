package dev.touchstone.leaderboard.score;

/**
 * Student's distribution: a spread that was itself estimated from few units asks for more room than
 * the normal distribution gives.
 */
final class Student {
  private static final double TAIL = 0.025;

  private Student() {}

  /** Quantile for a share above one half: algorithm 396 (Hill 1970), six digits or more. */
  static double quantile(double share, int freedom) {
    var both = 2 * (1 - share);
    return switch (Math.max(1, freedom)) {
      case 1 -> 1 / Math.tan(both * Math.PI / 2);
      case 2 -> Math.sqrt(2 / (both * (2 - both)) - 2);
      default -> hill(both, freedom);
    };
  }

  /** Where on the normal scale a t value lies that is just as unlikely (Wallace 1959), and back. */
  static double toNormal(double t, int freedom) {
    var n = Math.max(1, freedom);
    return shrink(n) * Math.sqrt(n * Math.log1p(t * t / n));
  }

  static double fromNormal(double z, int freedom) {
    var n = Math.max(1, freedom);
    var inner = z / shrink(n);
    return Math.sqrt(n * Math.expm1(inner * inner / n));
  }

  /** The share of resamples to cut off at either end for a 95 % interval (Hesterberg 2015). */
  static double tail(int freedom) {
    var widened = widening(freedom + 1) * quantile(1 - TAIL, freedom);
    return Quantile.normalBelow(-widened);
  }

  /** sqrt(n / (n - 1)). */
  static double widening(int units) {
    return Math.sqrt(units / Math.max(1.0, units - 1.0));
  }

  private static double shrink(double n) {
    return (8 * n + 1) / (8 * n + 3);
  }

  private static double hill(double both, double n) {
    var a = 1 / (n - 0.5);
    var b = 48 / (a * a);
    var c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
    var d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * n;
    var y = Math.pow(d * both, 2 / n);
    return Math.sqrt(n * (y > 0.05 + a ? centre(both, n, a, b, c, d) : far(y, n, d)));
  }

  private static double centre(double both, double n, double a, double b, double c, double d) {
    var x = Quantile.normal(both / 2);
    var square = x * x;
    var wide = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c;
    var e = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + wide;
    var y = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / e - square - 3) / b + 1) * x;
    return Math.expm1(a * y * y);
  }

  private static double far(double y, double n, double d) {
    var inner = 1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4);
    return (inner * y - 1) * (n + 1) / (n + 2) + 1 / y;
  }
}
