package dev.touchstone.leaderboard.score;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well truth and prediction agree beyond chance. Where the truth has one class only there is
 * nothing to agree about, and all are NaN; a prediction that names one class only scores 0.
 */
final class Agreement {
  private Agreement() {}

  /** The correlation of two classifications: R_K of Gorodkin (2004), for two classes Matthews's. */
  static double matthews(ConfusionMatrix matrix) {
    var total = matrix.total();
    var apart = total * total - inner(matrix.actual(), matrix.actual());
    if (isConstant(matrix.actual())) return Double.NaN;
    if (isConstant(matrix.predicted())) return 0;
    var covariance = matrix.hits() * total - inner(matrix.actual(), matrix.predicted());
    return covariance
        / Math.sqrt(apart * (total * total - inner(matrix.predicted(), matrix.predicted())));
  }

  /** Cohen (1960): (observed - expected) / (1 - expected). */
  static double kappa(ConfusionMatrix matrix) {
    if (isConstant(matrix.actual())) return Double.NaN;
    var total = matrix.total();
    var observed = matrix.hits() / total;
    var expected = inner(matrix.actual(), matrix.predicted()) / (total * total);
    return (observed - expected) / (1 - expected);
  }

  /** Cohen (1968): a mistake weighs the square of how many places the two classes are apart. */
  static double quadraticKappa(ConfusionMatrix matrix) {
    if (isConstant(matrix.actual())) return Double.NaN;
    var actual = matrix.actual();
    var predicted = matrix.predicted();
    double observed = 0, expected = 0;
    for (int i = 0; i < matrix.cells().length; i++) {
      int t = i / matrix.classes(), p = i % matrix.classes();
      var weight = (double) (t - p) * (t - p);
      observed += weight * matrix.cells()[i];
      expected += weight * actual[t] * predicted[p];
    }
    return 1 - observed * matrix.total() / expected;
  }

  /** The classes from low to high: by value where all are numbers, else as they stand. */
  static int[] order(List<String> classes) {
    var places = IntStream.range(0, classes.size()).boxed();
    if (!classes.stream().allMatch(Decimal::isPlain)) return places.mapToInt(k -> k).toArray();
    return places
        .sorted(Comparator.comparingDouble(k -> Double.parseDouble(classes.get(k))))
        .mapToInt(k -> k)
        .toArray();
  }

  private static boolean isConstant(double[] byClass) {
    return IntStream.range(0, byClass.length).filter(k -> byClass[k] > 0).count() < 2;
  }

  private static double inner(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
  }
}
