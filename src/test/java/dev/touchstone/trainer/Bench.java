package dev.touchstone.trainer;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the trainers' program in a directory of its own and reads what it leaves behind. */
final class Bench {

  static final Path PENGUINS = Path.of("src/test/resources/trainer/penguins.csv");

  private final Path directory;
  private final Map<String, Object> order = new HashMap<>();
  private String log = "";

  Bench(Path directory) {
    this.directory = directory;
    with("trainer", "baseline").with("task", "classification").with("seed", 7);
    with("device", "cpu").with("train", PENGUINS.toString()).with("target", "species");
    with("id", "rownames").with("params", Map.of());
  }

  Bench with(String field, Object value) {
    order.put(field, value);
    return this;
  }

  Bench training(String csv) {
    return with("train", write("train.csv", csv)).with("id", "id");
  }

  Bench testing(String csv) {
    return with("test", write("test.csv", csv));
  }

  private String write(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the order; returns the exit code. */
  int run() {
    var text = new ByteArrayOutputStream();
    var environment =
        Map.of(
            "TOUCHSTONE_ORDER", write("order.json", new Gson().toJson(order)),
            "TOUCHSTONE_EVENTS", write("events.jsonl", ""),
            "TOUCHSTONE_OUT", directory.resolve("out").toString());
    var code = Train.run(environment, new PrintStream(text, true, StandardCharsets.UTF_8));
    log = text.toString(StandardCharsets.UTF_8);
    return code;
  }

  String log() {
    return log;
  }

  List<JsonObject> events() {
    return lines(directory.resolve("events.jsonl")).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  Stream<Double> metric(String key) {
    return events().stream()
        .filter(e -> e.get("type").getAsString().equals("metric"))
        .filter(e -> e.get("key").getAsString().equals(key))
        .map(e -> e.get("value").getAsDouble());
  }

  /** The value logged last. */
  double latest(String key) {
    return metric(key).reduce((before, now) -> now).orElseThrow();
  }

  String told(String type, String key) {
    return events().stream()
        .filter(e -> e.get("type").getAsString().equals(type))
        .filter(e -> e.has("key") && e.get("key").getAsString().equals(key))
        .findFirst()
        .orElseThrow()
        .get("value")
        .getAsString();
  }

  List<String> result(String file) {
    return lines(directory.resolve("out").resolve(file));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
