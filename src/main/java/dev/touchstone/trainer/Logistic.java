package dev.touchstone.trainer;

import java.util.Arrays;

/**
 * Multinomial logistic regression with an L2 penalty on the weights (not the constants), by L-BFGS.
 * What is minimised is the mean log loss + {@code l2 / (2n) · ‖w‖²}.
 */
final class Logistic implements Trainer {

  private final double l2;
  private final int iterations;

  Logistic(Params params) {
    l2 = params.number("l2", 1, 0, 1e9);
    iterations = params.whole("iterations", 100, 1);
  }

  @Override
  public Model fit(Study study, Journal journal) {
    var scaling = Scaling.of(study.requireColumns());
    var train = new Rows(scaling.apply(study.train().x()), study.train().truth());
    var validation = scaling.apply(study.validation().x());
    var objective = new Objective(train, study.task().outputs(), l2);
    var weights =
        Lbfgs.minimise(
            objective,
            new double[objective.size()],
            iterations,
            (step, at) -> {
              var model = objective.model(scaling, at);
              var loss = Scores.logLoss(train.truth(), model.predictScaled(train.x()));
              journal.round(
                  "iteration", step, iterations, loss, study, model.predictScaled(validation));
            });
    return objective.model(scaling, weights);
  }

  /** The penalised mean log loss of scaled rows. */
  record Objective(Rows rows, int classes, double l2) implements Lbfgs.Function {

    /** How many weights there are, constants included. */
    int size() {
      return classes * width();
    }

    private int width() {
      return rows.x().columns() + 1;
    }

    LinearModel model(Scaling scaling, double[] weights) {
      return new LinearModel(scaling, new Matrix(classes, width(), weights.clone()), true);
    }

    @Override
    public double at(double[] weights, double[] gradient) {
      Arrays.fill(gradient, 0);
      var p =
          new LinearModel(
                  new Scaling(new double[0], new double[0]),
                  new Matrix(classes, width(), weights),
                  true)
              .predictScaled(rows.x());
      for (var row = 0; row < rows.size(); row++) {
        addRow(row, p[row], gradient);
      }
      return Scores.logLoss(rows.truth(), p) + addPenalty(weights, gradient);
    }

    private void addRow(int row, double[] p, double[] gradient) {
      for (var k = 0; k < classes; k++) {
        var off = (p[k] - (rows.truth()[row] == k ? 1 : 0)) / rows.size();
        for (var column = 0; column < width() - 1; column++) {
          gradient[k * width() + column] += off * rows.x().at(row, column);
        }
        gradient[(k + 1) * width() - 1] += off;
      }
    }

    private double addPenalty(double[] weights, double[] gradient) {
      var penalty = 0.0;
      for (var i = 0; i < weights.length; i++) {
        if ((i + 1) % width() != 0) {
          penalty += l2 / (2 * rows.size()) * weights[i] * weights[i];
          gradient[i] += l2 / rows.size() * weights[i];
        }
      }
      return penalty;
    }
  }
}
