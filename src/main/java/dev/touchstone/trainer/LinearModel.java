package dev.touchstone.trainer;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * A weighted sum of the scaled columns per output, with a constant at the end of each row of
 * weights; for classes the sums go through the softmax.
 *
 * @param weights one row per output, one column per column of numbers, then the constant
 */
record LinearModel(Scaling scaling, Matrix weights, boolean classifies) implements Model {

  @Override
  public double[][] predict(Matrix x) {
    return predictScaled(scaling.apply(x));
  }

  double[][] predictScaled(Matrix x) {
    var predicted = new double[x.rows()][];
    for (var row = 0; row < x.rows(); row++) {
      var sums = sums(x, row);
      predicted[row] = classifies ? Softmax.of(sums) : sums;
    }
    return predicted;
  }

  private double[] sums(Matrix x, int row) {
    var sums = new double[weights.rows()];
    for (var k = 0; k < sums.length; k++) {
      var sum = weights.at(k, x.columns());
      for (var column = 0; column < x.columns(); column++) {
        sum += weights.at(k, column) * x.at(row, column);
      }
      sums[k] = sum;
    }
    return sums;
  }

  @Override
  public JsonObject describe() {
    var gson = new Gson();
    var json = new JsonObject();
    json.add("means", gson.toJsonTree(scaling.means()));
    json.add("deviations", gson.toJsonTree(scaling.deviations()));
    json.add("weights", gson.toJsonTree(weights.values()));
    return json;
  }

  /** The mean over the outputs of the weights' sizes; the columns are scaled, so they compare. */
  @Override
  public Optional<double[]> importance() {
    var sizes = new double[weights.columns() - 1];
    for (var column = 0; column < sizes.length; column++) {
      for (var k = 0; k < weights.rows(); k++) {
        sizes[column] += Math.abs(weights.at(k, column)) / weights.rows();
      }
    }
    return Optional.of(sizes);
  }
}
