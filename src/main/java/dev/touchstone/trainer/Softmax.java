package dev.touchstone.trainer;

import java.util.Arrays;

/** Turns scores of any size into probabilities. */
final class Softmax {

  private Softmax() {}

  /** Shifts by the largest score first, so that nothing overflows. */
  static double[] of(double[] scores) {
    var largest = Arrays.stream(scores).max().orElse(0);
    var p = new double[scores.length];
    var sum = 0.0;
    for (var k = 0; k < p.length; k++) {
      p[k] = Math.exp(scores[k] - largest);
      sum += p[k];
    }
    for (var k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }
}
