package dev.touchstone.trainer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be learnt, from what and how.
 *
 * @param trainer {@code baseline}, {@code linear}, {@code boosting} or {@code mlp}
 * @param classifies true to predict a class, false to predict a number
 * @param validation rows to measure on; when absent they are held back from {@code train}
 * @param test rows to predict; when absent only the held-back rows are predicted
 * @param id the column that names a row in the answers; when absent rows are counted from 1
 * @param device {@code cpu} or {@code cuda:0}
 */
record Order(
    String trainer,
    boolean classifies,
    Path train,
    @Nullable Path validation,
    @Nullable Path test,
    String target,
    @Nullable String id,
    Map<String, String> params,
    long seed,
    String device) {

  /** Reads the JSON file that {@code TOUCHSTONE_ORDER} names. */
  static Order read(Path file) throws IOException {
    try {
      return of(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException | ClassCastException e) {
      throw Refused.order("The order is not a JSON object: %s", e.getMessage());
    }
  }

  private static Order of(JsonObject json) {
    var seed = text(json, "seed");
    var device = text(json, "device");
    return new Order(
        required(json, "trainer"),
        classifies(required(json, "task")),
        Path.of(required(json, "train")),
        path(json, "validation"),
        path(json, "test"),
        required(json, "target"),
        text(json, "id"),
        params(json.get("params")),
        seed == null ? 0 : number(seed),
        device == null ? "cpu" : device);
  }

  private static boolean classifies(String task) {
    return switch (task) {
      case "classification" -> true;
      case "regression" -> false;
      default -> throw Refused.order("Unknown task “%s”: use classification or regression.", task);
    };
  }

  private static String required(JsonObject json, String field) {
    var value = text(json, field);
    if (value == null || value.isBlank()) {
      throw Refused.order("The order does not say “%s”.", field);
    }
    return value;
  }

  private static @Nullable String text(JsonObject json, String field) {
    var value = json.get(field);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  private static @Nullable Path path(JsonObject json, String field) {
    var value = text(json, field);
    return value == null ? null : Path.of(value);
  }

  private static long number(String seed) {
    try {
      return Long.parseLong(seed);
    } catch (NumberFormatException e) {
      throw Refused.order("The seed “%s” is not a whole number.", seed);
    }
  }

  private static Map<String, String> params(@Nullable JsonElement json) {
    var params = new LinkedHashMap<String, String>();
    if (json != null && json.isJsonObject()) {
      json.getAsJsonObject().entrySet().stream()
          .filter(e -> e.getValue().isJsonPrimitive())
          .forEach(e -> params.put(e.getKey(), e.getValue().getAsString()));
    }
    return params;
  }
}
