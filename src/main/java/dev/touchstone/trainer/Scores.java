package dev.touchstone.trainer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What predictions are worth, measured against the truth. */
final class Scores {

  private static final double LEAST = 1e-15;

  private Scores() {}

  /** The metrics that fit the task; one that cannot be measured here is left out. */
  static Map<String, Double> of(Task task, double[] truth, double[][] predicted) {
    return task.classifies() ? ofClasses(task, truth, predicted) : ofNumbers(truth, predicted);
  }

  /**
   * The loss that is minimised: log loss, or the mean squared error in the target's unit squared.
   */
  static double loss(Task task, double[] truth, double[][] predicted) {
    return task.classifies() ? logLoss(truth, predicted) : meanSquare(truth, predicted);
  }

  private static Map<String, Double> ofClasses(Task task, double[] truth, double[][] p) {
    var scores = new LinkedHashMap<String, Double>();
    scores.put("accuracy", accuracy(truth, p));
    scores.put("f1_macro", macroF1(task.outputs(), truth, p));
    scores.put("roc_auc", rocAuc(task.outputs(), truth, p));
    scores.put("log_loss", logLoss(truth, p));
    scores.values().removeIf(value -> value.isNaN());
    return scores;
  }

  private static Map<String, Double> ofNumbers(double[] truth, double[][] predicted) {
    var scores = new LinkedHashMap<String, Double>();
    scores.put("rmse", Math.sqrt(meanSquare(truth, predicted)));
    scores.put("mae", meanOff(truth, predicted));
    scores.put("r2", explained(truth, predicted));
    scores.values().removeIf(value -> value.isNaN());
    return scores;
  }

  static double accuracy(double[] truth, double[][] p) {
    return IntStream.range(0, truth.length).filter(i -> top(p[i]) == (int) truth[i]).count()
        / (double) truth.length;
  }

  /** The place of the largest value, the first of several. */
  static int top(double[] values) {
    var top = 0;
    for (var i = 1; i < values.length; i++) {
      if (values[i] > values[top]) {
        top = i;
      }
    }
    return top;
  }

  /** The mean over the classes that occur, in truth or prediction, of each class's F1. */
  static double macroF1(int classes, double[] truth, double[][] p) {
    var hits = new int[classes];
    var spoken = new int[classes];
    for (var i = 0; i < truth.length; i++) {
      var said = top(p[i]);
      spoken[said]++;
      spoken[(int) truth[i]]++;
      hits[said] += said == (int) truth[i] ? 1 : 0;
    }
    return IntStream.range(0, classes)
        .filter(k -> spoken[k] > 0)
        .mapToDouble(k -> 2.0 * hits[k] / spoken[k])
        .average()
        .orElse(Double.NaN);
  }

  /**
   * The area under the ROC curve: of the second class when there are two, else the mean over the
   * classes of one against the rest. Classes without rows, or without other rows, do not count.
   */
  static double rocAuc(int classes, double[] truth, double[][] p) {
    return IntStream.range(classes == 2 ? 1 : 0, classes)
        .mapToDouble(k -> area(k, truth, p))
        .filter(area -> !Double.isNaN(area))
        .average()
        .orElse(Double.NaN);
  }

  /** By the Mann–Whitney statistic; equal scores share their mean rank. */
  private static double area(int k, double[] truth, double[][] p) {
    var order =
        IntStream.range(0, truth.length)
            .boxed()
            .sorted((a, b) -> Double.compare(p[a][k], p[b][k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double ranks = 0;
    long positive = 0;
    for (int from = 0, to; from < order.length; from = to) {
      to = from;
      long here = 0;
      for (; to < order.length && p[order[to]][k] == p[order[from]][k]; to++) {
        here += truth[order[to]] == k ? 1 : 0;
      }
      ranks += here * (from + 1 + to) / 2.0;
      positive += here;
    }
    return (ranks - positive * (positive + 1) / 2.0)
        / ((double) positive * (order.length - positive));
  }

  /** The mean of −ln of the probability given to the truth, which is kept above 1e-15. */
  static double logLoss(double[] truth, double[][] p) {
    return IntStream.range(0, truth.length)
        .mapToDouble(i -> -Math.log(Math.max(LEAST, p[i][(int) truth[i]])))
        .average()
        .orElse(Double.NaN);
  }

  private static double meanSquare(double[] truth, double[][] predicted) {
    return IntStream.range(0, truth.length)
        .mapToDouble(i -> (predicted[i][0] - truth[i]) * (predicted[i][0] - truth[i]))
        .average()
        .orElse(Double.NaN);
  }

  private static double meanOff(double[] truth, double[][] predicted) {
    return IntStream.range(0, truth.length)
        .mapToDouble(i -> Math.abs(predicted[i][0] - truth[i]))
        .average()
        .orElse(Double.NaN);
  }

  /** R²: 1 is perfect, 0 is no better than the mean of these rows; NaN when they do not differ. */
  private static double explained(double[] truth, double[][] predicted) {
    var mean = Arrays.stream(truth).average().orElse(Double.NaN);
    var spread = Arrays.stream(truth).map(y -> (y - mean) * (y - mean)).average().orElse(0);
    return spread == 0 ? Double.NaN : 1 - meanSquare(truth, predicted) / spread;
  }
}
