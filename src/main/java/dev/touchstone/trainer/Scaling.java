package dev.touchstone.trainer;

/**
 * Brings each column to mean 0 and standard deviation 1, as measured on the training rows.
 *
 * @param deviations standard deviations (of the population); 1 for a constant column
 */
record Scaling(double[] means, double[] deviations) {

  static Scaling of(Matrix x) {
    var means = new double[x.columns()];
    var deviations = new double[x.columns()];
    for (var column = 0; column < x.columns(); column++) {
      var sum = 0.0;
      for (var row = 0; row < x.rows(); row++) {
        sum += x.at(row, column);
      }
      means[column] = sum / x.rows();
      deviations[column] = deviation(x, column, means[column]);
    }
    return new Scaling(means, deviations);
  }

  private static double deviation(Matrix x, int column, double mean) {
    var squares = 0.0;
    for (var row = 0; row < x.rows(); row++) {
      var off = x.at(row, column) - mean;
      squares += off * off;
    }
    var deviation = Math.sqrt(squares / x.rows());
    return deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1;
  }

  Matrix apply(Matrix x) {
    var scaled = new Matrix(x.rows(), x.columns());
    for (var i = 0; i < scaled.values().length; i++) {
      var column = i % x.columns();
      scaled.values()[i] = (x.values()[i] - means[column]) / deviations[column];
    }
    return scaled;
  }
}
