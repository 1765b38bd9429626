package dev.touchstone.interop.mlflow;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request says, by name: the query of a GET or the JSON body of everything else. Names that
 * nobody asks for are ignored, 64-bit numbers may come as text, and what has the wrong type is
 * refused in MLflow's words.
 *
 * @param query a single text also counts as a list of one
 */
record Fields(ObjectNode node, boolean query) {

  static Fields ofQuery(Map<String, String[]> parameters) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    parameters.forEach(
        (name, values) -> {
          if (values.length == 1) node.put(name, values[0]);
          else for (String value : values) node.withArray(name).add(value);
        });
    return new Fields(node, true);
  }

  boolean has(String name) {
    return find(name) != null;
  }

  /** Null when it is not there. */
  @Nullable String text(String name) {
    JsonNode value = find(name);
    if (value == null) return null;
    if (!value.isString()) throw wrong(name, value);
    return value.asString();
  }

  String text(String name, String otherwise) {
    return Objects.requireNonNullElse(text(name), otherwise);
  }

  /** The name or the number of one of an enumeration. */
  @Nullable String textOrNumber(String name) {
    JsonNode value = find(name);
    return value != null && value.isIntegralNumber() ? value.asString() : text(name);
  }

  /** A text that may not be empty either, as in MLflow. */
  String required(String name) {
    String value = text(name);
    if (value == null || value.isEmpty()) throw MlflowProblem.missing(name);
    return value;
  }

  /** The run's id under its present or its former name. */
  String runId() {
    return has("run_id") || !has("run_uuid") ? required("run_id") : required("run_uuid");
  }

  /** A whole number, or null when it is not there. */
  @Nullable Long number(String name) {
    JsonNode value = find(name);
    return value == null ? null : wholeNumber(name, value);
  }

  /** A whole number within bounds, or what is usual. */
  int number(String name, int usual, int least, int most, String refusal) {
    Long value = number(name);
    if (value == null) return usual;
    if (value < least || value > most) throw MlflowProblem.invalid(refusal);
    return Math.toIntExact(value);
  }

  private static long wholeNumber(String name, JsonNode value) {
    try {
      if (value.isString()) return Long.parseLong(value.asString());
      if (value.isIntegralNumber() && value.canConvertToLong()) return value.asLong();
      if (value.isNumber() && value.asDouble() == Math.rint(value.asDouble()))
        return value.decimalValue().toBigIntegerExact().longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong(name, value);
    }
    throw wrong(name, value);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list(name)) {
      if (!item.isString()) throw wrong(name, find(name));
      texts.add(item.asString());
    }
    return texts;
  }

  List<Fields> items(String name) {
    List<Fields> items = new ArrayList<>();
    for (JsonNode item : list(name)) items.add(object(name, item));
    return items;
  }

  /** A message within this one; empty when it is not there. */
  Fields item(String name) {
    JsonNode value = find(name);
    return value == null
        ? new Fields(JsonNodeFactory.instance.objectNode(), query)
        : object(name, value);
  }

  /** A list of {@code {key, value}}, as tags and parameters travel; the last of twins counts. */
  Map<String, String> pairs(String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Fields item : items(name)) pairs.put(item.text("key", ""), item.text("value", ""));
    return pairs;
  }

  private Fields object(String name, JsonNode value) {
    if (value instanceof ObjectNode object) return new Fields(object, query);
    throw wrong(name, value);
  }

  private Iterable<JsonNode> list(String name) {
    JsonNode value = find(name);
    if (value == null) return List.of();
    if (value.isArray()) return value;
    if (query) return List.of(value);
    throw wrong(name, value);
  }

  private @Nullable JsonNode find(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static MlflowProblem wrong(String name, @Nullable JsonNode value) {
    return MlflowProblem.invalid(
        "Invalid value %s for parameter '%s' supplied:  Hint: Value was of type '%s'. See the API docs for more information about request parameters."
            .formatted(value, name, value == null ? "NoneType" : pythonType(value)));
  }

  /** MLflow names the types of its own language. */
  private static String pythonType(JsonNode value) {
    if (value.isString()) return "str";
    if (value.isBoolean()) return "bool";
    if (value.isArray()) return "list";
    if (value.isObject()) return "dict";
    return value.isIntegralNumber() || value.numberValue() instanceof BigInteger ? "int" : "float";
  }
}
