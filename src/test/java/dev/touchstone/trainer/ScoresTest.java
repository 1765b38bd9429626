package dev.touchstone.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private static double[][] second(double... p) {
    return java.util.Arrays.stream(p)
        .mapToObj(one -> new double[] {1 - one, one})
        .toArray(double[][]::new);
  }

  @Test
  void rocAreaCountsPairsInOrderAndTiesAsHalf() {
    var truth = new double[] {0, 0, 1, 1};

    assertThat(Scores.rocAuc(2, truth, second(0.1, 0.4, 0.35, 0.8))).isEqualTo(0.75);
    assertThat(Scores.rocAuc(2, truth, second(0.1, 0.4, 0.4, 0.8))).isEqualTo(0.875);
    assertThat(Scores.rocAuc(2, truth, second(0.5, 0.5, 0.5, 0.5))).isEqualTo(0.5);
  }

  @Test
  void macroF1IsTheMeanOverTheClassesThatOccur() {
    var truth = new double[] {0, 0, 1, 1};
    var p = new double[][] {{0.9, 0.1, 0}, {0.2, 0.8, 0}, {0.1, 0.9, 0}, {0, 1, 0}};

    assertThat(Scores.macroF1(3, truth, p)).isCloseTo((2.0 / 3 + 0.8) / 2, within(1e-12));
  }

  @Test
  void anImpossibleTruthCostsMuchButNotInfinitelyMuch() {
    assertThat(Scores.logLoss(new double[] {1}, second(0))).isCloseTo(34.54, within(0.01));
    assertThat(Scores.logLoss(new double[] {1}, second(0.5))).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void leavesOutWhatCannotBeMeasured() {
    var task = new Task("kind", List.of("cat", "dog"));

    var scores = Scores.of(task, new double[] {1, 1}, second(0.9, 0.2));

    assertThat(scores).doesNotContainKey("roc_auc").containsEntry("accuracy", 0.5);
  }

  @Test
  void measuresNumbers() {
    var task = new Task("mass", List.of());

    var scores = Scores.of(task, new double[] {1, 3}, new double[][] {{1}, {1}});

    assertThat(scores.get("rmse")).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(scores).containsEntry("mae", 1.0).containsEntry("r2", -1.0);
  }
}
