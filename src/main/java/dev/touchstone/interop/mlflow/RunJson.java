package dev.touchstone.interop.mlflow;

import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A run as MLflow's clients read it. */
final class RunJson {
  private RunJson() {}

  static void write(JsonGenerator json, FullRun full) {
    write(json, full, new MetricLines());
  }

  /**
   * @param lines those of the whole answer
   */
  static void write(JsonGenerator json, FullRun full, MetricLines lines) {
    json.writeStartObject();
    json.writeName("info");
    writeInfo(json, full);
    json.writeObjectPropertyStart("data");
    writeMetrics(json, full.sheet().metrics(), lines);
    PairJson.write(json, "params", full.sheet().params());
    PairJson.write(json, "tags", full.tags());
    json.writeEndObject();
    json.writeObjectPropertyStart("inputs");
    writeInputs(json, full.inputs());
    ModelLinkJson.writeInputs(json, full.models());
    json.writeEndObject();
    json.writeObjectPropertyStart("outputs");
    ModelLinkJson.writeOutputs(json, full.models());
    json.writeEndObject();
    json.writeEndObject();
  }

  static void writeInfo(JsonGenerator json, FullRun full) {
    Run run = full.run();
    String id = HexId.of(run.id());
    json.writeStartObject();
    json.writeStringProperty("run_uuid", id);
    json.writeStringProperty("run_id", id);
    json.writeStringProperty("run_name", run.name());
    json.writeStringProperty("experiment_id", HexId.of(run.experimentId()));
    json.writeStringProperty("user_id", full.maker());
    json.writeStringProperty("status", Status.of(run.state()).name());
    writeTimes(json, run);
    json.writeStringProperty("artifact_uri", artifactUri(run));
    json.writeStringProperty("lifecycle_stage", run.deleted() ? "deleted" : "active");
    json.writeEndObject();
  }

  private static void writeTimes(JsonGenerator json, Run run) {
    json.writeNumberProperty(
        "start_time", (run.startedAt() == null ? run.createdAt() : run.startedAt()).toEpochMilli());
    if (run.endedAt() != null) json.writeNumberProperty("end_time", run.endedAt().toEpochMilli());
  }

  static String artifactUri(Run run) {
    return "mlflow-artifacts:/"
        + HexId.of(run.experimentId())
        + "/"
        + HexId.of(run.id())
        + "/artifacts";
  }

  private static void writeMetrics(
      JsonGenerator json, List<MetricPoint> metrics, MetricLines lines) {
    json.writeArrayPropertyStart("metrics");
    for (MetricPoint metric : metrics) lines.write(json, metric);
    json.writeEndArray();
  }

  private static void writeInputs(JsonGenerator json, List<DeclaredInput> inputs) {
    json.writeArrayPropertyStart("dataset_inputs");
    for (DeclaredInput input : inputs) writeInput(json, input);
    json.writeEndArray();
  }

  private static void writeInput(JsonGenerator json, DeclaredInput input) {
    json.writeStartObject();
    PairJson.write(json, "tags", input.tags());
    json.writeObjectPropertyStart("dataset");
    json.writeStringProperty("name", input.name());
    json.writeStringProperty("digest", input.digest());
    json.writeStringProperty("source_type", input.sourceType());
    json.writeStringProperty("source", input.source());
    writeOptional(json, "schema", input.schema());
    writeOptional(json, "profile", input.profile());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeOptional(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) json.writeStringProperty(name, value);
  }
}
