package dev.touchstone.leaderboard.score;

/** Quantiles: of a sorted sample, and of the normal distribution. */
final class Quantile {
  private static final double[] CENTRE = {
    3.3871327179,
    50.434271938,
    159.29113202,
    59.109374720,
    1,
    17.895169469,
    78.757757664,
    67.187563600
  };
  private static final double[] NEAR = {
    1.4234372777, 2.7568153900, 1.3067284816, 0.17023821103, 1, 0.73700164250, 0.12021132975
  };
  private static final double[] FAR = {
    6.6579051150, 3.0812263860, 0.42868294337, 0.017337203997, 1, 0.24197894225, 0.012258202635
  };

  private Quantile() {}

  /** By linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
  static double of(double[] sorted, double share) {
    var at = share * (sorted.length - 1);
    var below = (int) at;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Of the standard normal, to about 7 digits: PPND7 of Wichura's algorithm AS 241 (1988). */
  static double normal(double share) {
    var q = share - 0.5;
    if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q, 4);
    var r = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
    var tail = r <= 5 ? ratio(NEAR, r - 1.6, 4) : ratio(FAR, r - 5, 4);
    return Math.copySign(tail, q);
  }

  /** How much of the standard normal lies below {@code z}, for z below zero: the inverse. */
  static double normalBelow(double z) {
    double low = 0, high = 0.5;
    while (true) {
      var middle = (low + high) / 2;
      if (middle <= low || middle >= high) return middle;
      if (normal(middle) < z) low = middle;
      else high = middle;
    }
  }

  /** The polynomial of the first coefficients over that of the rest, lowest power first. */
  private static double ratio(double[] c, double x, int split) {
    return polynomial(c, 0, split, x) / polynomial(c, split, c.length, x);
  }

  private static double polynomial(double[] c, int from, int to, double x) {
    var sum = 0.0;
    for (int i = to - 1; i >= from; i--) sum = sum * x + c[i];
    return sum;
  }
}
