package dev.touchstone.trainer;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A network that has learnt.
 *
 * @param weights in DJL's own format, written to {@code model.params}
 */
record NetworkModel(
    NetworkPlan plan, Task task, Scaling scaling, TargetScaling target, byte[] weights)
    implements Model {

  @Override
  public double[][] predict(Matrix x) {
    try (var network = new Network(plan, task, x.columns(), weights)) {
      return target.undo(network.predict(scaling.apply(x)));
    }
  }

  @Override
  public JsonObject describe() {
    var gson = new Gson();
    var json = new JsonObject();
    json.add("hidden", gson.toJsonTree(plan.hidden()));
    json.add("means", gson.toJsonTree(scaling.means()));
    json.add("deviations", gson.toJsonTree(scaling.deviations()));
    json.addProperty("targetMean", target.mean());
    json.addProperty("targetDeviation", target.deviation());
    json.addProperty("weights", "model.params");
    return json;
  }

  @Override
  public void save(Path directory) throws IOException {
    Files.write(directory.resolve("model.params"), weights);
  }
}
