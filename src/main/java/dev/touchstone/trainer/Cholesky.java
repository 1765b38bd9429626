package dev.touchstone.trainer;

/** Solves linear equations with a symmetric, positive definite matrix. */
final class Cholesky {

  private Cholesky() {}

  /**
   * The x of {@code a·x = b}.
   *
   * @param a its lower triangle is read, and overwritten with the factor L of {@code a = L·Lᵀ}
   */
  static double[] solve(double[][] a, double[] b) {
    for (var i = 0; i < a.length; i++) {
      for (var j = 0; j <= i; j++) {
        var rest = a[i][j] - dot(a[i], a[j], j);
        a[i][j] = i == j ? Math.sqrt(rest) : rest / a[j][j];
      }
    }
    return backward(a, forward(a, b));
  }

  private static double dot(double[] a, double[] b, int length) {
    var sum = 0.0;
    for (var k = 0; k < length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static double[] forward(double[][] l, double[] b) {
    var z = new double[b.length];
    for (var i = 0; i < z.length; i++) {
      z[i] = (b[i] - dot(l[i], z, i)) / l[i][i];
    }
    return z;
  }

  private static double[] backward(double[][] l, double[] z) {
    var x = new double[z.length];
    for (var i = x.length - 1; i >= 0; i--) {
      var sum = z[i];
      for (var k = i + 1; k < x.length; k++) {
        sum -= l[k][i] * x[k];
      }
      x[i] = sum / l[i][i];
    }
    return x;
  }
}
