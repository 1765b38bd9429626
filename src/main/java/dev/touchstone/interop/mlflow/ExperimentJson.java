package dev.touchstone.interop.mlflow;

import dev.touchstone.experiment.Experiment;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** An experiment as MLflow's clients read it. */
final class ExperimentJson {
  private ExperimentJson() {}

  static void write(JsonGenerator json, Experiment experiment, Map<String, String> tags) {
    String id = HexId.of(experiment.id());
    json.writeStartObject();
    json.writeStringProperty("experiment_id", id);
    json.writeStringProperty("name", experiment.title());
    json.writeStringProperty("artifact_location", "mlflow-artifacts:/" + id);
    json.writeStringProperty("lifecycle_stage", experiment.deleted() ? "deleted" : "active");
    json.writeNumberProperty("creation_time", experiment.createdAt().toEpochMilli());
    json.writeNumberProperty("last_update_time", experiment.updatedAt().toEpochMilli());
    PairJson.write(json, "tags", tags);
    json.writeEndObject();
  }
}
