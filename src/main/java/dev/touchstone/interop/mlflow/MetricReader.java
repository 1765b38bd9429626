package dev.touchstone.interop.mlflow;

import dev.touchstone.run.MetricPoint;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one metric after another, as fields of an object. */
final class MetricReader {
  /**
   * @param model what the point is also about, null if nothing
   * @param runId only in log-metric, where it stands among the metric's own fields
   */
  record Read(MetricPoint point, @Nullable ModelMetric model, @Nullable String runId) {}

  private final JsonParser parser;
  private @Nullable String key;
  private boolean hasValue;
  private double value;
  private boolean hasTime;
  private long time;
  private long step;
  private @Nullable String runId;
  private @Nullable String modelId;
  private @Nullable String dataset;
  private @Nullable String digest;

  MetricReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The parser stands at the object's beginning; afterwards at its end. */
  Read inBatch(int index) {
    Tokens.requireObject(parser, "metrics");
    fields();
    if (complete()) return checked("metrics", index);
    throw MlflowProblem.missing("metrics[" + index + "]." + absent());
  }

  /** A request of one metric. */
  Read alone() {
    Tokens.beginObject(parser);
    fields();
    Tokens.end(parser);
    if (runId == null || runId.isEmpty()) throw MlflowProblem.missing("run_id");
    if (!complete()) throw MlflowProblem.missing(absent());
    return checked("", -1);
  }

  private void fields() {
    clear();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      if (parser.nextToken() != JsonToken.VALUE_NULL) field(name);
    }
  }

  private void field(String name) {
    switch (name) {
      case "key" -> key = Tokens.text(parser, name);
      case "value" -> {
        value = Tokens.decimal(parser, name);
        hasValue = true;
      }
      case "timestamp" -> {
        time = Tokens.whole(parser, name);
        hasTime = true;
      }
      case "step" -> step = Tokens.whole(parser, name);
      default -> rareField(name);
    }
  }

  private void rareField(String name) {
    switch (name) {
      case "run_id" -> runId = Tokens.text(parser, name);
      case "run_uuid" -> runId = runId == null ? Tokens.text(parser, name) : runId;
      case "model_id" -> modelId = Tokens.text(parser, name);
      case "dataset_name" -> dataset = Tokens.text(parser, name);
      case "dataset_digest" -> digest = Tokens.text(parser, name);
      default -> parser.skipChildren();
    }
  }

  private void clear() {
    key = null;
    hasValue = false;
    hasTime = false;
    step = 0;
    runId = null;
    modelId = null;
    dataset = null;
    digest = null;
  }

  private boolean complete() {
    return key != null && !key.isEmpty() && hasValue && hasTime;
  }

  private String absent() {
    if (key == null || key.isEmpty()) return "key";
    return hasValue ? "timestamp" : "value";
  }

  private Read checked(String list, int index) {
    String name = Objects.requireNonNull(key);
    if (!Names.simple(name)) Names.metric(name, path(list, index, "name"));
    if (time < 0) throw negative(path(list, index, "timestamp"));
    MetricPoint point = new MetricPoint(name, value, time, step);
    boolean about = modelId != null && !modelId.isEmpty();
    return new Read(
        point,
        about ? new ModelMetric(Objects.requireNonNull(modelId), point, dataset, digest) : null,
        runId);
  }

  private static String path(String list, int index, String field) {
    return list.isEmpty() ? field : list + "[" + index + "]." + field;
  }

  private MlflowProblem negative(String path) {
    return MlflowProblem.invalid(
        "Invalid value %d for parameter '%s' supplied: metric '%s' (value=%s). Timestamp must be a nonnegative long (64-bit integer) "
            .formatted(time, path, key, value));
  }
}
