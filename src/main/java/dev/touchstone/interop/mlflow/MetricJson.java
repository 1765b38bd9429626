package dev.touchstone.interop.mlflow;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A point of a metric as MLflow's clients read it; NaN and infinities are texts in JSON. */
final class MetricJson {
  private MetricJson() {}

  /**
   * @param runId said only where points of several runs stand together
   */
  static void write(
      JsonGenerator json, String key, double value, long time, long step, @Nullable String runId) {
    json.writeStartObject();
    json.writeStringProperty("key", key);
    json.writeNumberProperty("value", value);
    json.writeNumberProperty("timestamp", time);
    json.writeNumberProperty("step", step);
    if (runId != null) json.writeStringProperty("run_id", runId);
    json.writeEndObject();
  }
}
