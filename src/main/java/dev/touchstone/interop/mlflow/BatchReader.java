package dev.touchstone.interop.mlflow;

import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.Tracked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the body of log-batch straight into what is kept: no tree, no binding. Half of a server's
 * time would go there otherwise.
 */
final class BatchReader {
  private static final int METRICS = 1000;
  private static final int NAMES = 100;

  private final JsonParser parser;
  private final List<MetricPoint> metrics = new ArrayList<>();
  private final List<ModelMetric> ofModels = new ArrayList<>();
  private final Map<String, String> params = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final List<String> twins = new ArrayList<>();
  private @Nullable String runId;
  private int counted;
  private int countedParams;
  private int countedTags;

  private BatchReader(JsonParser parser) {
    this.parser = parser;
  }

  static Batch read(JsonParser parser) {
    return new BatchReader(parser).batch();
  }

  private Batch batch() {
    Tokens.beginObject(parser);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) field(name);
    Tokens.end(parser);
    checkLimits();
    if (runId == null || runId.isEmpty()) throw MlflowProblem.missing("run_id");
    return new Batch(runId, new Tracked(metrics, params, tags), ofModels);
  }

  private void field(String name) {
    parser.nextToken();
    switch (name) {
      case "run_id" -> runId = Tokens.text(parser, name);
      case "metrics" -> readMetrics();
      case "params" -> readParams();
      case "tags" -> readTags();
      default -> parser.skipChildren();
    }
  }

  private void readMetrics() {
    if (!Tokens.beginArray(parser, "metrics")) return;
    MetricReader reader = new MetricReader(parser);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      MetricReader.Read read = reader.inBatch(counted++);
      metrics.add(read.point());
      if (read.model() != null) ofModels.add(read.model());
    }
  }

  private void readParams() {
    if (!Tokens.beginArray(parser, "params")) return;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Pair pair = Pair.read(parser, "params", countedParams);
      String path = "params[" + countedParams++ + "].key";
      String key = Names.param(pair.key(), path);
      if (params.put(key, Names.cut(Names.PARAM, pair.value())) != null) twins.add(key);
    }
  }

  private void readTags() {
    if (!Tokens.beginArray(parser, "tags")) return;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Pair pair = Pair.read(parser, "tags", countedTags);
      String path = "tags[" + countedTags++ + "].key";
      tags.put(Names.tag(pair.key(), path), Names.cut(Names.TAG, pair.value()));
    }
  }

  private void checkLimits() {
    limit("metrics", METRICS, counted);
    limit("params", NAMES, countedParams);
    limit("tags", NAMES, countedTags);
    limit("metrics, params, and tags", METRICS, counted + countedParams + countedTags);
    if (!twins.isEmpty())
      throw MlflowProblem.invalid(
          "Duplicate parameter keys have been submitted: %s. Please ensure the request contains only one param value per param key."
              .formatted(Python.list(twins)));
  }

  private static void limit(String what, int limit, int count) {
    if (count > limit)
      throw MlflowProblem.invalid(
          "A batch logging request can contain at most %d %s. Got %d %s. Please split up %s across multiple requests and try again."
              .formatted(limit, what, count, what, what));
  }
}
