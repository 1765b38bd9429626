package dev.touchstone.interop.mlflow;

import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Parameters and tags as lists of {@code {key, value}}. */
final class PairJson {
  private PairJson() {}

  static void write(JsonGenerator json, String name, Map<String, String> pairs) {
    json.writeArrayPropertyStart(name);
    pairs.forEach((key, value) -> write(json, key, value));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String key, String value) {
    json.writeStartObject();
    json.writeStringProperty("key", key);
    json.writeStringProperty("value", value);
    json.writeEndObject();
  }
}
