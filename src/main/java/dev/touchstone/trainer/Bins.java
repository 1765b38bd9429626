package dev.touchstone.trainer;

import java.util.Arrays;

/**
 * Columns of numbers in at most 256 steps each, so that a split is found by counting.
 *
 * @param cuts per column the rising thresholds between steps
 * @param steps per column the step of each row: how many thresholds lie below its number
 */
record Bins(double[][] cuts, byte[][] steps) {

  /** Steps of about equally many rows; each distinct number gets its own where they are few. */
  static Bins of(Matrix x, int most) {
    var bins = new Bins(new double[x.columns()][], new byte[x.columns()][]);
    for (var column = 0; column < x.columns(); column++) {
      var numbers = column(x, column);
      bins.cuts[column] = cuts(numbers, most);
      bins.steps[column] = steps(numbers, bins.cuts[column]);
    }
    return bins;
  }

  private static double[] column(Matrix x, int column) {
    var numbers = new double[x.rows()];
    for (var row = 0; row < numbers.length; row++) {
      numbers[row] = x.at(row, column);
    }
    return numbers;
  }

  private static double[] cuts(double[] numbers, int most) {
    var sorted = Arrays.stream(numbers).sorted().toArray();
    var distinct = Arrays.stream(sorted).distinct().toArray();
    var cuts = new double[Math.min(distinct.length, most) - 1];
    for (var i = 0; i < cuts.length; i++) {
      cuts[i] =
          distinct.length <= most
              ? (distinct[i] + distinct[i + 1]) / 2
              : sorted[(int) ((i + 1L) * sorted.length / most)];
    }
    return Arrays.stream(cuts).distinct().toArray();
  }

  private static byte[] steps(double[] numbers, double[] cuts) {
    var steps = new byte[numbers.length];
    for (var row = 0; row < steps.length; row++) {
      var found = Arrays.binarySearch(cuts, numbers[row]);
      steps[row] = (byte) (found >= 0 ? found : -found - 1);
    }
    return steps;
  }

  int columns() {
    return cuts.length;
  }

  /** The step of a row in a column, from 0. */
  int step(int column, int row) {
    return steps[column][row] & 0xff;
  }

  /** How many steps a column has. */
  int count(int column) {
    return cuts[column].length + 1;
  }
}
