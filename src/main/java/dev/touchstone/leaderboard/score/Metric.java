package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** How predictions are held against the truth. */
public enum Metric {
  ACCURACY("accuracy", "Accuracy", "accuracy", Task.CLASSIFICATION, true, false),
  F1_MACRO("f1_macro", "Macro F1", "F1", Task.CLASSIFICATION, true, false),
  ROC_AUC("roc_auc", "ROC AUC", "AUC", Task.CLASSIFICATION, true, true),
  LOG_LOSS("log_loss", "Log loss", "log loss", Task.CLASSIFICATION, false, true),
  RMSE("rmse", "RMSE", "RMSE", Task.REGRESSION, false, false),
  MAE("mae", "MAE", "MAE", Task.REGRESSION, false, false);

  /** The least probability log loss reckons with: 2^-52, scikit-learn's bound for 64-bit floats. */
  public static final double LEAST_PROBABILITY = Math.ulp(1.0);

  private final String key;
  private final String label;
  private final String unit;
  private final Task task;
  private final boolean higherIsBetter;
  private final boolean needsProbabilities;

  Metric(
      String key,
      String label,
      String unit,
      Task task,
      boolean higherIsBetter,
      boolean needsProbabilities) {
    this.key = key;
    this.label = label;
    this.unit = unit;
    this.task = task;
    this.higherIsBetter = higherIsBetter;
    this.needsProbabilities = needsProbabilities;
  }

  /** The name in files, addresses and requests, such as {@code roc_auc}. */
  public String key() {
    return key;
  }

  /** The name people read, such as "ROC AUC". */
  public String label() {
    return label;
  }

  /** The short name inside a sentence or a column header, such as "AUC". */
  public String unit() {
    return unit;
  }

  public Task task() {
    return task;
  }

  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** Whether a file must say how likely each class is, not only which one it picks. */
  public boolean needsProbabilities() {
    return needsProbabilities;
  }

  /** "higher is better" or "lower is better". */
  public String direction() {
    return higherIsBetter ? "higher is better" : "lower is better";
  }

  public static Optional<Metric> of(String key) {
    return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
  }

  /** The metric of these predictions, ready to be asked under any weights of the rows. */
  public Statistic over(Truth truth, Predictions predictions) {
    return switch (truth) {
      case Truth.Classes t when predictions instanceof Predictions.Classes p -> classes(t, p);
      case Truth.Numbers t when predictions instanceof Predictions.Numbers p -> numbers(t, p);
      default -> throw new IllegalArgumentException("Predictions of another task");
    };
  }

  private Statistic classes(Truth.Classes truth, Predictions.Classes given) {
    var actual = truth.index();
    return switch (this) {
      case ACCURACY -> mean(actual.length, i -> actual[i] == given.index()[i] ? 1 : 0);
      case F1_MACRO -> new MacroF1(actual, given.index(), truth.classes().size());
      case ROC_AUC -> auc(truth, given.likelihoods());
      case LOG_LOSS -> mean(actual.length, i -> surprise(given.likelihoods()[actual[i]][i]));
      default -> throw new IllegalStateException(key + " is for numbers");
    };
  }

  private Statistic numbers(Truth.Numbers truth, Predictions.Numbers given) {
    IntToDoubleFunction error = i -> given.values()[i] - truth.values()[i];
    return switch (this) {
      case MAE -> mean(truth.size(), i -> Math.abs(error.applyAsDouble(i)));
      case RMSE -> new MeanError(each(truth.size(), i -> square(error.applyAsDouble(i))), true);
      default -> throw new IllegalStateException(key + " is for classes");
    };
  }

  /** Two classes: the second in order is the one to find. More: each against the rest. */
  private static Statistic auc(Truth.Classes truth, double[][] likelihoods) {
    return likelihoods.length == 2
        ? new RocAuc(likelihoods[1], truth.index(), 1)
        : RocAuc.oneVersusRest(likelihoods, truth.index());
  }

  private static double surprise(double likelihood) {
    return -Math.log(Math.clamp(likelihood, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY));
  }

  private static double square(double x) {
    return x * x;
  }

  private static Statistic mean(int rows, IntToDoubleFunction contribution) {
    return new MeanError(each(rows, contribution), false);
  }

  private static double[] each(int rows, IntToDoubleFunction contribution) {
    var all = new double[rows];
    Arrays.setAll(all, contribution);
    return all;
  }
}
