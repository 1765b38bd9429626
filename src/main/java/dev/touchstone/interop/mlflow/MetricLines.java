package dev.touchstone.interop.mlflow;

import dev.touchstone.run.MetricPoint;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.io.SerializedString;

/**
 * Writes the metrics of the runs of one answer, byte for byte as {@link MetricJson} does. A search
 * gives back a hundred thousand of them, whose names are few and whose times and steps mostly those
 * of the metric before: so what stands before and after a value is put together once.
 */
final class MetricLines {
  private final Map<String, SerializableString> heads = new HashMap<>();
  private @Nullable MetricPoint before;
  private SerializableString tail = new SerializedString("");

  void write(JsonGenerator json, MetricPoint metric) {
    json.writeRawValue(heads.computeIfAbsent(metric.key(), MetricLines::head));
    json.writeRaw(number(metric.value()));
    json.writeRaw(tail(metric));
  }

  private static SerializableString head(String key) {
    String quoted = String.valueOf(new SerializedString(key).asQuotedChars());
    return new SerializedString("{\"key\":\"" + quoted + "\",\"value\":");
  }

  private static String number(double value) {
    return Double.isFinite(value) ? NumberOutput.toString(value, true) : "\"" + value + "\"";
  }

  private SerializableString tail(MetricPoint metric) {
    if (before == null || before.time() != metric.time() || before.step() != metric.step())
      tail =
          new SerializedString(
              ",\"timestamp\":%d,\"step\":%d}".formatted(metric.time(), metric.step()));
    before = metric;
    return tail;
  }
}
