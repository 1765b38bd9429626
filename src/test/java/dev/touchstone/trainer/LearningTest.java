package dev.touchstone.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningTest {

  @TempDir Path directory;

  /** With x = ±1 (already scaled) and two rows: w = Σxy / (n + l2), by hand. */
  @Test
  void ridgeAgreesWithTheClosedForm() {
    var rows = new Rows(new Matrix(2, 1, new double[] {-1, 1}), new double[] {3, 9});

    var model = new Ridge(new Params(Map.of("l2", "1"))).solve(rows);

    assertThat(model.weights().at(0, 0)).isCloseTo(6.0 / 3, within(1e-12));
    assertThat(model.weights().at(0, 1)).isEqualTo(6);
    assertThat(model.predict(new Matrix(1, 1, new double[] {1}))[0][0]).isCloseTo(8, within(1e-12));
  }

  @Test
  void ridgeSurvivesTwoEqualColumns() {
    var rows = new Rows(new Matrix(3, 2, new double[] {1, 1, 2, 2, 3, 3}), new double[] {2, 4, 6});

    var model = new Ridge(new Params(Map.of("l2", "0"))).solve(rows);

    assertThat(model.predict(new Matrix(1, 2, new double[] {4, 4}))[0][0])
        .isCloseTo(8, within(1e-4));
  }

  @Test
  void theLogisticGradientAgreesWithDifferences() {
    var random = new Random(1);
    var x = new Matrix(9, 3, random.doubles(27, -2, 2).toArray());
    var objective =
        new Logistic.Objective(new Rows(x, new double[] {0, 1, 2, 0, 1, 2, 0, 1, 2}), 3, 0.7);
    var at = random.doubles(objective.size(), -1, 1).toArray();
    var gradient = new double[at.length];
    objective.at(at, gradient);

    for (var i = 0; i < at.length; i++) {
      assertThat(gradient[i]).isCloseTo(difference(objective, at, i), within(1e-6));
    }
  }

  private static double difference(Logistic.Objective objective, double[] at, int i) {
    var ahead = at.clone();
    var behind = at.clone();
    ahead[i] += 1e-5;
    behind[i] -= 1e-5;
    var unused = new double[at.length];
    return (objective.at(ahead, unused) - objective.at(behind, unused)) / 2e-5;
  }

  @Test
  void boostingWithoutChanceLowersTheLossInEveryRound() {
    for (var target : new String[] {"species", "sex"}) {
      var bench =
          new Bench(directory)
              .with("trainer", "boosting")
              .with("target", target)
              .with(
                  "params",
                  Map.of(
                      "learning_rate",
                      "0.05",
                      "row_fraction",
                      "1",
                      "column_fraction",
                      "1",
                      "rounds",
                      "60",
                      "patience",
                      "0"));

      assertThat(bench.run()).as(bench.log()).isZero();

      var losses = bench.metric("train_loss").toList();
      assertThat(losses).hasSize(60).isSortedAccordingTo((a, b) -> Double.compare(b, a));
      assertThat(losses.getLast()).isLessThan(losses.getFirst() / 2);
    }
  }

  @Test
  void aTreeFindsTheStepThatSeparates() {
    var x = new Matrix(6, 1, new double[] {1, 2, 3, 10, 11, 12});
    var slopes = new double[] {1, 1, 1, -1, -1, -1};
    var ones = new double[] {1, 1, 1, 1, 1, 1};
    var shape = new TreeGrower.Shape(1, 1, 0, 1);

    var tree =
        new TreeGrower(
                Bins.of(x, 64), shape, new int[] {0}, new int[] {0, 1, 2, 3, 4, 5}, slopes, ones)
            .grow();

    var fork = (Tree.Fork) tree;
    assertThat(fork.threshold()).isEqualTo(6.5);
    assertThat(fork.left().value(x, 0)).isCloseTo(-1, within(1e-9));
    assertThat(fork.right().value(x, 5)).isCloseTo(1, within(1e-9));
  }
}
