package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.Optional;

/**
 * How predictions are held against the truth. A metric is known by its key alone, which holds its
 * argument too: {@code ndcg@10}. Two metrics of one key are equal.
 */
public final class Metric {
  public static final Metric ACCURACY = named("accuracy");
  public static final Metric F1_MACRO = named("f1_macro");
  public static final Metric ROC_AUC = named("roc_auc");
  public static final Metric LOG_LOSS = named("log_loss");
  public static final Metric RMSE = named("rmse");
  public static final Metric MAE = named("mae");

  /** The least probability log loss reckons with: 2^-52, scikit-learn's bound for 64-bit floats. */
  public static final double LEAST_PROBABILITY = Math.ulp(1.0);

  private final Definition definition;
  private final Argument argument;

  Metric(Definition definition, Argument argument) {
    this.definition = definition;
    this.argument = argument;
  }

  /** The metric of this key, empty if there is none. */
  public static Optional<Metric> of(String key) {
    return MetricCatalogue.find(key);
  }

  /**
   * The metric of this key.
   *
   * @throws UnknownMetric if there is none, with the keys that come near
   */
  public static Metric named(String key) {
    return of(key).orElseThrow(() -> new UnknownMetric(key));
  }

  /**
   * One metric of each definition that can be asked for without knowing the data, in the order in
   * which forms show them: arguments as usual, such as {@code ndcg@10}; none of a single class.
   */
  public static List<Metric> offered() {
    return MetricCatalogue.offered();
  }

  /** Those for one task. */
  public static List<Metric> offered(Task task) {
    return offered().stream().filter(m -> m.task() == task).toList();
  }

  /**
   * How keys may be written, for a sentence: {@code accuracy}, {@code f1_class@CLASS}, {@code
   * ndcg@10}.
   */
  public static List<String> patterns() {
    return MetricCatalogue.patterns();
  }

  /** The name in files, addresses and requests, such as {@code roc_auc}; at most 40 characters. */
  public String key() {
    return definition.key(argument.text());
  }

  /** The metric that stands for an organiser's own scorer; empty where a task has none. */
  public static Optional<Metric> custom(Task task, boolean higherIsBetter) {
    return CustomMetrics.of(task, higherIsBetter).map(d -> new Metric(d, new Argument("")));
  }

  /** Whether an organiser's own scorer gives it, so that it cannot be reckoned here. */
  public boolean custom() {
    return CustomMetrics.definitions().stream().anyMatch(d -> d.name().equals(definition.name()));
  }

  /** The name people read, such as "ROC AUC". */
  public String label() {
    return filled(definition.label());
  }

  /** The short name inside a sentence or a column header, such as "AUC". */
  public String unit() {
    return filled(definition.unit());
  }

  /** What it measures, as one sentence. */
  public String explanation() {
    return filled(definition.explanation());
  }

  public Task task() {
    return definition.task();
  }

  public boolean higherIsBetter() {
    return definition.higherIsBetter();
  }

  /** Whether a file must say how likely each class is, not only which one it picks. */
  public boolean needsProbabilities() {
    return definition.needsProbabilities();
  }

  /** "higher is better" or "lower is better". */
  public String direction() {
    return higherIsBetter() ? "higher is better" : "lower is better";
  }

  /** Every number in truth and predictions must be greater than this; minus infinity for most. */
  public double above() {
    return definition.above();
  }

  /** The values that it can have, such as 0 to 1; infinite where there is no bound. */
  public Interval range() {
    return definition.range();
  }

  /**
   * Refuses labels on which this metric is not defined, whatever is predicted.
   *
   * @throws MetricDoesNotFit saying why
   */
  public void requireFit(Truth truth) {
    if (Double.isNaN(over(truth, Predictions.nothing(truth)).value())) {
      refuse("all are alike, or those it looks for are missing");
    }
  }

  /**
   * The metric of these predictions, ready to be asked under any count of the rows.
   *
   * @throws MetricDoesNotFit if the labels are of a kind it has no formula for
   */
  public Statistic over(Truth truth, Predictions predictions) {
    definition.fit().fault(truth, argument).ifPresent(this::refuse);
    if (truth instanceof Truth.Numbers numbers) requireAbove(numbers.values());
    return definition.rule().over(truth, predictions, argument);
  }

  private void requireAbove(double[] values) {
    for (var value : values) {
      if (value <= above()) {
        refuse("it needs values above %.0f, and there is %s".formatted(above(), value));
      }
    }
  }

  private String filled(String text) {
    return text.replace("{}", argument.text());
  }

  private void refuse(String reason) {
    throw new MetricDoesNotFit(this, reason);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Metric metric && metric.key().equals(key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return key();
  }
}
