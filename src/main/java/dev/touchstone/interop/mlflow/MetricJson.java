package dev.touchstone.interop.mlflow;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A point of a metric as MLflow's clients read it; NaN and infinities are texts in JSON. A history
 * has many of them, so their names are kept as the bytes they are written as.
 */
final class MetricJson {
  private static final SerializableString KEY = new SerializedString("key");
  private static final SerializableString VALUE = new SerializedString("value");
  private static final SerializableString TIMESTAMP = new SerializedString("timestamp");
  private static final SerializableString STEP = new SerializedString("step");

  private MetricJson() {}

  /**
   * @param runId said only where points of several runs stand together
   */
  static void write(
      JsonGenerator json, String key, double value, long time, long step, @Nullable String runId) {
    json.writeStartObject();
    json.writeName(KEY).writeString(key);
    json.writeName(VALUE).writeNumber(value);
    json.writeName(TIMESTAMP).writeNumber(time);
    json.writeName(STEP).writeNumber(step);
    if (runId != null) json.writeStringProperty("run_id", runId);
    json.writeEndObject();
  }
}
