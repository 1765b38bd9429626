package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MetricTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** scikit-learn 1.5, API reference of accuracy_score: 0.5. */
  @Test
  void accuracyIsAsScikitLearnDocumentsIt() {
    assertThat(labels(Metric.ACCURACY, 4, new int[] {0, 1, 2, 3}, 0, 2, 1, 3)).isEqualTo(0.5);
  }

  /** scikit-learn 1.5, API reference of f1_score, average='macro': 0.26..., that is 4/15. */
  @Test
  void macroF1IsAsScikitLearnDocumentsIt() {
    assertThat(labels(Metric.F1_MACRO, 3, new int[] {0, 1, 2, 0, 1, 2}, 0, 2, 1, 0, 0, 1))
        .isEqualTo(4 / 15.0, EXACT);
  }

  /** By hand: F1 of class 0 is 2/3, of class 1 (predicted, never true) 0; class 2 is nowhere. */
  @Test
  void macroF1LeavesOutAClassThatNobodyNames() {
    assertThat(labels(Metric.F1_MACRO, 3, new int[] {0, 0}, 0, 1)).isEqualTo(1 / 3.0, EXACT);
  }

  /** scikit-learn 1.5, user guide 3.4.4.15 and API reference of roc_auc_score: 0.75. */
  @Test
  void rocAucIsAsScikitLearnDocumentsIt() {
    assertThat(binary(Metric.ROC_AUC, new int[] {0, 0, 1, 1}, 0.1, 0.4, 0.35, 0.8)).isEqualTo(0.75);
  }

  /** By counting the six pairs of (1, 0): four won, one lost, one tied. */
  @Test
  void rocAucCountsATieAsHalf() {
    assertThat(binary(Metric.ROC_AUC, new int[] {0, 0, 1, 1, 1}, 0.2, 0.5, 0.5, 0.4, 0.9))
        .isEqualTo(4.5 / 6, EXACT);
    assertThat(binary(Metric.ROC_AUC, new int[] {0, 1, 1}, 0.3, 0.3, 0.3)).isEqualTo(0.5);
  }

  /** By hand, one against the rest: class 0 1, class 1 1/2, class 2 1; class 3 has no row. */
  @Test
  void rocAucOfManyClassesIsTheMeanOfEachAgainstTheRest() {
    var truth = new Truth.Classes(List.of("a", "b", "c", "d"), new int[] {0, 1, 2});
    var p = new double[][] {{.6, .3, .2}, {.3, .3, .3}, {.1, .2, .4}, {0, .2, .1}};
    var value = Metric.ROC_AUC.over(truth, new Predictions.Classes(new int[3], p)).value();
    assertThat(value).isEqualTo(2.5 / 3, EXACT);
  }

  /** scikit-learn 1.5, API reference of log_loss (spam and ham): 0.21616... */
  @Test
  void logLossIsAsScikitLearnDocumentsIt() {
    assertThat(binary(Metric.LOG_LOSS, new int[] {1, 0, 0, 1}, .9, .1, .2, .65))
        .isEqualTo(-(2 * Math.log(.9) + Math.log(.8) + Math.log(.65)) / 4, EXACT)
        .isEqualTo(0.21616, within(1e-5));
  }

  @Test
  void logLossOfACertainMistakeIsFinite() {
    assertThat(binary(Metric.LOG_LOSS, new int[] {0}, 1)).isEqualTo(52 * Math.log(2), within(1e-9));
  }

  /**
   * scikit-learn 1.5, API reference of root_mean_squared_error 0.612..., mean_absolute_error 0.5.
   */
  @Test
  void errorsOfNumbersAreAsScikitLearnDocumentsThem() {
    assertThat(numbers(Metric.RMSE)).isEqualTo(Math.sqrt(0.375), EXACT);
    assertThat(numbers(Metric.MAE)).isEqualTo(0.5);
  }

  /** By hand, as the M4 competition defines sMAPE (Makridakis et al. 2020), there in percent. */
  @Test
  void symmetricErrorIsAsInM4() {
    var truth = new Truth.Numbers(new double[] {100, 50, 0});
    var given = new Predictions.Numbers(new double[] {110, 40, 0});
    assertThat(Metric.named("smape").over(truth, given).value())
        .isEqualTo((20 / 210.0 + 20 / 90.0) / 3, EXACT);
  }

  /** By hand (Cohen 1960): 5 of 6 agree, 1/2 by chance. */
  @Test
  void kappaIsAgreementBeyondChance() {
    var one = new int[] {0, 1, 0, 0, 1, 1};
    assertThat(labels(Metric.named("kappa"), 2, one, 0, 1, 0, 0, 1, 0)).isEqualTo(2 / 3.0, EXACT);
  }

  /** scikit-learn 1.9, API reference of r2_score: 0.948... */
  @Test
  void explainedVarianceIsAsScikitLearnDocumentsIt() {
    assertThat(numbers(Metric.named("r2"))).isEqualTo(0.9486081370449679, EXACT);
  }

  @Test
  void orderedClassesThatAreNumbersAreOrderedByValue() {
    var truth = new Truth.Classes(List.of("1", "10", "2"), new int[] {0, 1, 2, 2});
    var near = new Predictions.Classes(new int[] {2, 1, 2, 2}, null);
    var far = new Predictions.Classes(new int[] {1, 1, 2, 2}, null);
    var metric = Metric.named("quadratic_weighted_kappa");
    assertThat(metric.over(truth, near).value()).isGreaterThan(metric.over(truth, far).value());
  }

  private static double labels(Metric metric, int classes, int[] truth, int... predicted) {
    var names = java.util.stream.IntStream.range(0, classes).mapToObj(k -> "c" + k).toList();
    return metric
        .over(new Truth.Classes(names, truth), new Predictions.Classes(predicted, null))
        .value();
  }

  private static double binary(Metric metric, int[] truth, double... second) {
    var first = java.util.Arrays.stream(second).map(p -> 1 - p).toArray();
    var given = new Predictions.Classes(new int[truth.length], new double[][] {first, second});
    return metric.over(new Truth.Classes(List.of("no", "yes"), truth), given).value();
  }

  private static double numbers(Metric metric) {
    var truth = new Truth.Numbers(new double[] {3, -0.5, 2, 7});
    return metric.over(truth, new Predictions.Numbers(new double[] {2.5, 0, 2, 8})).value();
  }
}
