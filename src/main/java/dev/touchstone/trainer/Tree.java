package dev.touchstone.trainer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A regression tree: asks one number after another and ends with a value. */
sealed interface Tree {

  /** The value for a row of the matrix. */
  double value(Matrix x, int row);

  /** Adds to each column of numbers how much its questions lowered the loss. */
  void addGains(double[] gains);

  JsonElement describe();

  /** An end. */
  record Leaf(double value) implements Tree {

    @Override
    public double value(Matrix x, int row) {
      return value;
    }

    @Override
    public void addGains(double[] gains) {
      // An end asks nothing.
    }

    @Override
    public JsonElement describe() {
      return new JsonPrimitive(value);
    }
  }

  /** A question: is the number at most the threshold? Then on the left, else on the right. */
  record Fork(int column, double threshold, double gain, Tree left, Tree right) implements Tree {

    @Override
    public double value(Matrix x, int row) {
      return (x.at(row, column) <= threshold ? left : right).value(x, row);
    }

    @Override
    public void addGains(double[] gains) {
      gains[column] += gain;
      left.addGains(gains);
      right.addGains(gains);
    }

    @Override
    public JsonElement describe() {
      var json = new JsonObject();
      json.addProperty("column", column);
      json.addProperty("atMost", threshold);
      json.add("left", left.describe());
      json.add("right", right.describe());
      return json;
    }
  }
}
