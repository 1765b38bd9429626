package dev.touchstone.interop.mlflow;

import dev.touchstone.run.Run;
import dev.touchstone.run.RunTags;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Models as clients before MLflow 3 told of them: descriptions of what they put among the run's
 * artifacts, kept in one tag of the run.
 */
@Component
class LegacyModelRoutes implements Routes {
  private static final String TAG = "mlflow.log-model.history";
  private static final Set<String> MANDATORY =
      Set.of("artifact_path", "flavors", "utc_time_created", "run_id");

  private final RunLookup runs;
  private final RunTags tags;
  private final Json json;

  LegacyModelRoutes(RunLookup runs, RunTags tags, Json json) {
    this.runs = runs;
    this.tags = tags;
    this.json = json;
  }

  @Override
  public void register(RouteTable table) {
    table.post("runs/log-model", this::log);
  }

  private void log(Call call) throws IOException {
    Fields fields = call.fields();
    String id = fields.runId();
    JsonNode model = checked(fields.required("model_json"));
    Run run = runs.active(call, id);
    Map<String, String> kept =
        tags.of(call.viewer(), List.of(run.id())).getOrDefault(run.id(), Map.of());
    ArrayNode history = history(kept.getOrDefault(TAG, "[]"));
    String said = Names.limited(TAG, Names.TAG, history.add(model).toString());
    tags.put(call.viewer(), List.of(run.id()), Map.of(TAG, said));
    call.done();
  }

  private JsonNode checked(String text) {
    JsonNode model = parsed(text);
    Set<String> missing = new TreeSet<>(MANDATORY);
    missing.removeIf(model::has);
    if (!model.isObject() || !missing.isEmpty())
      throw MlflowProblem.invalid(
          "Model json is missing mandatory fields: {%s}".formatted(String.join(", ", missing)));
    return model;
  }

  /** Anybody can set the tag to anything. */
  private ArrayNode history(String text) {
    if (parsed(text) instanceof ArrayNode history) return history;
    throw MlflowProblem.invalid("The run's tag '%s' is not a list of models.".formatted(TAG));
  }

  private JsonNode parsed(String text) {
    try {
      return json.tree(text);
    } catch (JacksonException e) {
      throw MlflowProblem.invalid(
          "Malformed model info. \n %s \n is not a valid JSON.".formatted(Names.cut(500, text)));
    }
  }
}
