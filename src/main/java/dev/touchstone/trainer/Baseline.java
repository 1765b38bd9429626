package dev.touchstone.trainer;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.Arrays;

/** Says the same for every row: how frequent each class is, or the mean. */
final class Baseline implements Trainer {

  @Override
  public Model fit(Study study, Journal journal) {
    var rows = study.train();
    var answer = study.task().classifies() ? frequencies(study) : mean(rows);
    var model = new Constant(answer);
    var loss = Scores.loss(study.task(), rows.truth(), model.predict(rows.x()));
    journal.round("round", 1, 1, loss, study, model.predict(study.validation().x()));
    return model;
  }

  private static double[] frequencies(Study study) {
    var shares = new double[study.task().outputs()];
    for (var truth : study.train().truth()) {
      shares[(int) truth] += 1.0 / study.train().size();
    }
    return shares;
  }

  private static double[] mean(Rows rows) {
    return new double[] {Arrays.stream(rows.truth()).average().orElseThrow()};
  }

  private record Constant(double[] answer) implements Model {

    @Override
    public double[][] predict(Matrix x) {
      var predicted = new double[x.rows()][];
      Arrays.fill(predicted, answer);
      return predicted;
    }

    @Override
    public JsonObject describe() {
      var json = new JsonObject();
      json.add("answer", new Gson().toJsonTree(answer));
      return json;
    }
  }
}
