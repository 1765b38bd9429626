package dev.touchstone.interop.mlflow;

import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedStatus;
import dev.touchstone.model.ModelMetric;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** A logged model as MLflow's clients read it. */
final class LoggedModelJson {
  private LoggedModelJson() {}

  static void write(JsonGenerator json, LoggedModel model) {
    json.writeStartObject();
    json.writeName("info");
    writeInfo(json, model);
    json.writeObjectPropertyStart("data");
    PairJson.write(json, "params", new TreeMap<>(model.params()));
    json.writeArrayPropertyStart("metrics");
    model.metrics().forEach(metric -> writeMetric(json, metric));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeInfo(JsonGenerator json, LoggedModel model) {
    json.writeStartObject();
    json.writeStringProperty("model_id", ModelLookup.id(model.id()));
    json.writeStringProperty("experiment_id", HexId.of(model.experimentId()));
    json.writeStringProperty("name", model.name());
    json.writeNumberProperty("creation_timestamp_ms", model.createdAt().toEpochMilli());
    json.writeNumberProperty("last_updated_timestamp_ms", model.updatedAt().toEpochMilli());
    json.writeStringProperty("artifact_uri", ModelPlaces.uri(model));
    json.writeStringProperty("status", word(model.status()));
    json.writeStringProperty("model_type", model.type());
    if (model.runId() != null) json.writeStringProperty("source_run_id", HexId.of(model.runId()));
    PairJson.write(json, "tags", new TreeMap<>(model.tags()));
    json.writeEndObject();
  }

  private static String word(LoggedStatus status) {
    return status == LoggedStatus.FAILED ? "LOGGED_MODEL_UPLOAD_FAILED" : "LOGGED_MODEL_" + status;
  }

  /**
   * @param text as a client writes it: the name or the number of a status
   */
  static LoggedStatus status(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "LOGGED_MODEL_PENDING", "1" -> LoggedStatus.PENDING;
      case "LOGGED_MODEL_READY", "2" -> LoggedStatus.READY;
      case "LOGGED_MODEL_UPLOAD_FAILED", "3" -> LoggedStatus.FAILED;
      default -> throw MlflowProblem.invalid("Unknown model status: " + text);
    };
  }

  private static void writeMetric(JsonGenerator json, ModelMetric metric) {
    json.writeStartObject();
    json.writeStringProperty("key", metric.key());
    json.writeNumberProperty("value", metric.value());
    json.writeNumberProperty("timestamp", metric.time());
    json.writeNumberProperty("step", metric.step());
    json.writeStringProperty("model_id", ModelLookup.id(metric.modelId()));
    json.writeStringProperty("run_id", HexId.of(metric.runId()));
    if (!metric.dataset().name().isEmpty())
      json.writeStringProperty("dataset_name", metric.dataset().name());
    if (!metric.dataset().digest().isEmpty())
      json.writeStringProperty("dataset_digest", metric.dataset().digest());
    json.writeEndObject();
  }
}
