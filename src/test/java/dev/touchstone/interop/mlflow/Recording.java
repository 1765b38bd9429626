package dev.touchstone.interop.mlflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a real client of one version said to the real {@code mlflow server} and what was answered,
 * in order, under the names of the tests that made it ({@code ./touchstone test --clients
 * --record}).
 */
record Recording(String version, Map<String, List<Exchange>> tests) {
  private static final Path FOLDER = Path.of("src/test/resources/clients");
  private static final JsonMapper JSON = new JsonMapper();

  /** A body that was kept whole ({@code json}, {@code text}) or as its size alone. */
  record Body(@Nullable JsonNode json, byte[] bytes, boolean whole) {
    private static Body of(JsonNode node) {
      if (node.has("json")) return new Body(node.get("json"), new byte[0], true);
      if (node.has("size")) return new Body(null, new byte[node.get("size").asInt()], false);
      if (node.has("base64"))
        return new Body(null, Base64.getDecoder().decode(node.get("base64").asString()), true);
      String text = node.path("text").asString("");
      return new Body(null, text.getBytes(StandardCharsets.UTF_8), true);
    }
  }

  /** One request with its answer. */
  record Exchange(
      String verb, String path, String type, String range, Body body, int status, Body answer) {
    private static Exchange of(JsonNode line) {
      return new Exchange(
          line.get("verb").asString(),
          line.get("path").asString(),
          line.get("type").asString(),
          line.path("range").asString(""),
          Body.of(line.get("body")),
          line.get("status").asInt(),
          Body.of(line.get("answer")));
    }
  }

  static List<Recording> all() throws IOException {
    try (var versions = Files.list(FOLDER)) {
      return versions.sorted().map(Recording::read).toList();
    }
  }

  private static Recording read(Path folder) {
    Map<String, List<Exchange>> tests = new LinkedHashMap<>();
    try (var file = Files.newInputStream(folder.resolve("traffic.ndjson.gz"));
        var lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = JSON.readTree(line);
        tests
            .computeIfAbsent(node.get("test").asString(), name -> new ArrayList<>())
            .add(Exchange.of(node));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Recording(folder.getFileName().toString(), tests);
  }
}
