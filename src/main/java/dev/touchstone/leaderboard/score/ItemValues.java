package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * How well each test row was predicted: what the metric is the mean of, where it is a mean; else,
 * for metrics of the whole such as ROC AUC, whether the class was right. For numbers it is always
 * the absolute error.
 *
 * @param what the values in a word or two, as they are read in a column header
 * @param higherIsBetter whether a row with a higher value was predicted better
 * @param values one per row
 */
public record ItemValues(String what, boolean higherIsBetter, double[] values) {
  /** Empty for a task whose rows cannot be judged one by one. */
  public static Optional<ItemValues> of(Metric metric, Truth truth, Predictions predictions) {
    return switch (truth) {
      case Truth.Numbers t when predictions instanceof Predictions.Numbers p ->
          Optional.of(error(t, p));
      case Truth.Classes t when predictions instanceof Predictions.Classes p ->
          contributed(metric, truth, predictions).or(() -> Optional.of(right(t, p)));
      case Truth.Relevances rankedByQuery -> Optional.empty();
      default -> contributed(metric, truth, predictions);
    };
  }

  private static Optional<ItemValues> contributed(
      Metric metric, Truth truth, Predictions predictions) {
    return metric
        .over(truth, predictions)
        .perItem()
        .map(values -> new ItemValues(metric.unit(), metric.higherIsBetter(), values));
  }

  private static ItemValues right(Truth.Classes truth, Predictions.Classes given) {
    return new ItemValues(
        "right", true, each(truth.size(), i -> truth.index()[i] == given.index()[i] ? 1 : 0));
  }

  private static ItemValues error(Truth.Numbers truth, Predictions.Numbers given) {
    return new ItemValues(
        "absolute error",
        false,
        each(truth.size(), i -> Math.abs(given.values()[i] - truth.values()[i])));
  }

  /** Their mean, ready to be asked under any count of the rows. */
  public Statistic mean() {
    return new MeanError(values, false);
  }

  /** The values of some of the rows. */
  public ItemValues rows(int[] rows) {
    return new ItemValues(what, higherIsBetter, Pick.of(values, rows));
  }

  private static double[] each(int rows, IntToDoubleFunction value) {
    var all = new double[rows];
    Arrays.setAll(all, value);
    return all;
  }
}
