package dev.touchstone.trainer;

import java.util.Arrays;

/**
 * Brings numbers to predict to mean 0 and standard deviation 1, and answers back; leaves classes
 * alone.
 */
record TargetScaling(double mean, double deviation) {

  static TargetScaling of(Study study) {
    if (study.task().classifies()) {
      return new TargetScaling(0, 1);
    }
    var truth = study.train().truth();
    var scaling = Scaling.of(new Matrix(truth.length, 1, truth));
    return new TargetScaling(scaling.means()[0], scaling.deviations()[0]);
  }

  double[] apply(double[] truth) {
    return Arrays.stream(truth).map(y -> (y - mean) / deviation).toArray();
  }

  double[][] undo(double[][] answers) {
    return Arrays.stream(answers)
        .map(row -> Arrays.stream(row).map(y -> y * deviation + mean).toArray())
        .toArray(double[][]::new);
  }
}
