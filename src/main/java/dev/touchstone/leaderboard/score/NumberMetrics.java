package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far predicted numbers are from the true ones. */
final class NumberMetrics {
  /** What scikit-learn puts in the place of a true value of 0: the spacing of doubles at 1. */
  private static final double LEAST_DIVISOR = Math.ulp(1.0);

  private NumberMetrics() {}

  static List<Definition> definitions() {
    return Stream.of(errors(), ratios(), Stream.of(r2(), quantileLoss()), correlations())
        .flatMap(all -> all)
        .toList();
  }

  private static Stream<Definition> errors() {
    return Stream.of(
        squared(
            "rmse",
            "RMSE",
            "The root of the mean squared error, in the unit of the target; large misses weigh most.",
            (t, p) -> square(p - t)),
        mean(
            "mae",
            "MAE",
            "The mean absolute error, in the unit of the target.",
            NumberMetrics::off),
        medianError());
  }

  private static Stream<Definition> ratios() {
    return Stream.of(
        squared(
                "rmsle",
                "RMSLE",
                "The root of the mean squared difference of log(1 + value): misses count by ratio. Values must be greater than -1.",
                (t, p) -> square(Math.log1p(p) - Math.log1p(t)))
            .above(-1),
        mean(
            "mape",
            "MAPE",
            "The mean absolute error as a share of the true value; a true value of 0 makes it huge, so choose another where there are any.",
            (t, p) -> off(t, p) / Math.max(Math.abs(t), LEAST_DIVISOR)),
        mean(
                "smape",
                "SMAPE",
                "The mean of the absolute error over the mean size of truth and prediction, 0 to 2; 0 where both are 0 (as in the M4 competition, there in percent).",
                NumberMetrics::symmetric)
            .from(0, 2));
  }

  private static Stream<Definition> correlations() {
    return Stream.of(spearman(), kendall()).map(d -> d.from(-1, 1));
  }

  private static Definition spearman() {
    return numbers(
        "spearman",
        "Spearman correlation",
        "ρ",
        "The correlation of the ranks of prediction and truth, ties sharing the mean rank; a prediction that is the same for every row scores 0.",
        SpearmanCorrelation::of);
  }

  private static Definition kendall() {
    return numbers(
        "kendall",
        "Kendall correlation",
        "τ",
        "By how much more pairs of rows are in the right order than in the wrong one, corrected for ties (tau-b); a prediction that is the same for every row scores 0.",
        KendallCorrelation::of);
  }

  private static double off(double truth, double predicted) {
    return Math.abs(predicted - truth);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double symmetric(double truth, double predicted) {
    var size = Math.abs(truth) + Math.abs(predicted);
    return size == 0 ? 0 : 2 * off(truth, predicted) / size;
  }

  private static Definition medianError() {
    return numbers(
            "median_ae",
            "Median absolute error",
            "median AE",
            "Half of the rows are missed by less than this, in the unit of the target; outliers do"
                + " not move it.",
            (truth, p) -> new MedianError(each(truth, p, NumberMetrics::off), truth.weights()))
        .lowerIsBetter()
        .from(0, Double.POSITIVE_INFINITY);
  }

  private static Definition r2() {
    return numbers(
            "r2",
            "R²",
            "R²",
            "The share of the target's variance that is explained; 0 is as good as always saying the"
                + " mean, less is worse.",
            RSquared::of)
        .from(Double.NEGATIVE_INFINITY, 1);
  }

  private static Definition quantileLoss() {
    return Definition.of(
            Task.REGRESSION,
            "quantile_loss",
            "Quantile loss at {}",
            "loss at {}",
            "The mean pinball loss (Koenker and Bassett 1978), which is least for who predicts the"
                + " {} quantile of the target.",
            (truth, given, share) ->
                pinball((Truth.Numbers) truth, (Predictions.Numbers) given, share.share()))
        .lowerIsBetter()
        .from(0, Double.POSITIVE_INFINITY)
        .at(Parameter.SHARE, "0.9")
        .alsoNamed("quantile");
  }

  private static Statistic pinball(Truth.Numbers truth, Predictions.Numbers given, double share) {
    var each = each(truth, given, (t, p) -> Math.max(share * (t - p), (share - 1) * (t - p)));
    return new MeanError(each, false, truth.weights());
  }

  private static Definition mean(
      String name, String label, String explanation, DoubleBinaryOperator error) {
    return over(name, label, explanation, error, false);
  }

  private static Definition squared(
      String name, String label, String explanation, DoubleBinaryOperator error) {
    return over(name, label, explanation, error, true);
  }

  private static Definition over(
      String name, String label, String explanation, DoubleBinaryOperator error, boolean root) {
    Scored scored = (truth, p) -> new MeanError(each(truth, p, error), root, truth.weights());
    return numbers(name, label, label, explanation, scored)
        .lowerIsBetter()
        .from(0, Double.POSITIVE_INFINITY);
  }

  @FunctionalInterface
  private interface Scored {
    Statistic of(Truth.Numbers truth, Predictions.Numbers given);
  }

  private static Definition numbers(
      String name, String label, String unit, String explanation, Scored scored) {
    return Definition.of(
        Task.REGRESSION,
        name,
        label,
        unit,
        explanation,
        (truth, given, none) -> scored.of((Truth.Numbers) truth, (Predictions.Numbers) given));
  }

  /**
   * @param error of truth and prediction
   */
  private static double[] each(
      Truth.Numbers truth, Predictions.Numbers given, DoubleBinaryOperator error) {
    return IntStream.range(0, truth.size())
        .mapToDouble(i -> error.applyAsDouble(truth.values()[i], given.values()[i]))
        .toArray();
  }
}
