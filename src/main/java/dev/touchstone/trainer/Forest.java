package dev.touchstone.trainer;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A boosted forest: the sum of its trees.
 *
 * @param start the scores before the first round
 * @param rounds per round one tree for each score
 * @param width how many columns of numbers the trees may ask
 */
record Forest(Loss loss, double[] start, List<List<Tree>> rounds, int width) implements Model {

  @Override
  public double[][] predict(Matrix x) {
    var predicted = new double[x.rows()][];
    for (var row = 0; row < predicted.length; row++) {
      predicted[row] = loss.answer(scores(x, row));
    }
    return predicted;
  }

  private double[] scores(Matrix x, int row) {
    var scores = start.clone();
    for (var trees : rounds) {
      for (var k = 0; k < scores.length; k++) {
        scores[k] += trees.get(k).value(x, row);
      }
    }
    return scores;
  }

  @Override
  public JsonObject describe() {
    var all = new JsonArray();
    for (var trees : rounds) {
      var round = new JsonArray();
      trees.forEach(tree -> round.add(tree.describe()));
      all.add(round);
    }
    var json = new JsonObject();
    json.add("start", new Gson().toJsonTree(start));
    json.add("rounds", all);
    return json;
  }

  /** The gain of each column's questions, summed over the trees. */
  @Override
  public Optional<double[]> importance() {
    var gains = new double[width];
    rounds.forEach(trees -> trees.forEach(tree -> tree.addGains(gains)));
    return Optional.of(gains);
  }
}
