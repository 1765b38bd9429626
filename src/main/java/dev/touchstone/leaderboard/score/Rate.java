package dev.touchstone.leaderboard.score;

import java.util.stream.IntStream;

/** How well one class is found, and its averages over the classes. */
@FunctionalInterface
interface Rate {
  Rate PRECISION = (hits, actual, predicted) -> predicted == 0 ? 0 : hits / predicted;
  Rate RECALL = (hits, actual, predicted) -> actual == 0 ? 0 : hits / actual;
  Rate F1 = (hits, actual, predicted) -> hits == 0 ? 0 : 2 * hits / (actual + predicted);

  /**
   * @param hits weight of the rows that are of the class and said to be
   * @param actual weight of the rows that are of the class
   * @param predicted weight of the rows that are said to be
   */
  double of(double hits, double actual, double predicted);

  /**
   * The unweighted mean. A class that neither truth nor prediction names is left out, as by
   * scikit-learn; one that only one of them names counts 0.
   */
  default double macro(ConfusionMatrix matrix) {
    var actual = matrix.actual();
    var predicted = matrix.predicted();
    return IntStream.range(0, matrix.classes())
        .filter(k -> actual[k] + predicted[k] > 0)
        .mapToDouble(k -> of(matrix.hits(k), actual[k], predicted[k]))
        .average()
        .orElse(Double.NaN);
  }

  /** The mean weighted by how much of the truth each class is. */
  default double weighted(ConfusionMatrix matrix) {
    var actual = matrix.actual();
    var predicted = matrix.predicted();
    var sum =
        IntStream.range(0, matrix.classes())
            .mapToDouble(k -> actual[k] * of(matrix.hits(k), actual[k], predicted[k]))
            .sum();
    return sum / matrix.total();
  }

  /** Of one class; NaN where the truth has no row of it, for then there is nothing to find. */
  default double single(ConfusionMatrix matrix, int k) {
    var actual = matrix.actual()[k];
    return actual == 0 ? Double.NaN : of(matrix.hits(k), actual, matrix.predicted()[k]);
  }
}
