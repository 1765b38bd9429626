package dev.touchstone.trainer;

import java.util.Arrays;

/**
 * Linear regression with an L2 penalty, solved in closed form: {@code (XᵀX + l2·I) w = Xᵀ(y − ȳ)}
 * on scaled columns, which have mean 0, so that the constant is ȳ and is not penalised.
 */
final class Ridge implements Trainer {

  private final double l2;

  Ridge(Params params) {
    l2 = params.number("l2", 1, 0, 1e9);
  }

  @Override
  public Model fit(Study study, Journal journal) {
    study.requireColumns();
    var model = solve(study.train());
    var loss = Scores.loss(study.task(), study.train().truth(), model.predict(study.train().x()));
    journal.round("round", 1, 1, loss, study, model.predict(study.validation().x()));
    return model;
  }

  LinearModel solve(Rows rows) {
    var scaling = Scaling.of(rows.x());
    var x = scaling.apply(rows.x());
    var mean = Arrays.stream(rows.truth()).average().orElseThrow();
    var weights = Cholesky.solve(gram(x), moments(x, rows.truth(), mean));
    var withConstant = Arrays.copyOf(weights, weights.length + 1);
    withConstant[weights.length] = mean;
    return new LinearModel(scaling, new Matrix(1, withConstant.length, withConstant), false);
  }

  /** {@code XᵀX + l2·I}; a trace of penalty stays at l2 = 0, so that equal columns share. */
  private double[][] gram(Matrix x) {
    var gram = new double[x.columns()][x.columns()];
    for (var row = 0; row < x.rows(); row++) {
      for (var i = 0; i < gram.length; i++) {
        var factor = x.at(row, i);
        for (var j = 0; factor != 0 && j <= i; j++) {
          gram[i][j] += factor * x.at(row, j);
        }
      }
    }
    for (var i = 0; i < gram.length; i++) {
      gram[i][i] += Math.max(l2, 1e-9 * x.rows());
    }
    return gram;
  }

  private static double[] moments(Matrix x, double[] truth, double mean) {
    var moments = new double[x.columns()];
    for (var row = 0; row < x.rows(); row++) {
      for (var i = 0; i < moments.length; i++) {
        moments[i] += x.at(row, i) * (truth[row] - mean);
      }
    }
    return moments;
  }
}
