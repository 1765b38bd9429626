package dev.touchstone.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** MLflow's tracking protocol over one connection: the same words for every server. */
final class Tracker implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String API = "/api/2.0/mlflow/";
  private final Wire wire;

  Tracker(Wire wire) {
    this.wire = wire;
  }

  /** One logged value as the server gives it back. */
  record Point(double value, long time, long step) {}

  String experiment(String name) {
    return post("experiments/create", "{\"name\":\"" + name + "\"}")
        .get("experiment_id")
        .asString();
  }

  String run(String experiment, String name) {
    String body =
        "{\"experiment_id\":\"%s\",\"run_name\":\"%s\",\"start_time\":%d}"
            .formatted(experiment, name, Curves.START);
    return post("runs/create", body).get("run").get("info").get("run_id").asString();
  }

  void finish(String run) {
    post(
        "runs/update",
        "{\"run_id\":\"%s\",\"status\":\"FINISHED\",\"end_time\":%d}"
            .formatted(run, Curves.START + 1));
  }

  /** Logs what was prepared; returns when the server has said that it is kept. */
  void log(String call, byte[] run, byte[] rest) {
    wire.post(API + "runs/" + call, run, rest).ok();
  }

  JsonNode post(String path, String body) {
    return JSON.readTree(wire.post(API + path, body.getBytes(StandardCharsets.UTF_8)).ok().body());
  }

  /** Every point of a metric, page by page. */
  List<Point> history(String run, String key) {
    List<Point> points = new ArrayList<>();
    String token = "";
    do {
      JsonNode page = JSON.readTree(wire.get(historyPath(run, key, token)).ok().body());
      page.path("metrics").forEach(metric -> points.add(point(metric)));
      token = page.path("next_page_token").asString("");
    } while (!token.isEmpty());
    return points;
  }

  private static String historyPath(String run, String key, String token) {
    String path =
        API + "metrics/get-history?run_id=" + run + "&metric_key=" + key + "&max_results=25000";
    return token.isEmpty()
        ? path
        : path + "&page_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  private static Point point(JsonNode metric) {
    return new Point(
        metric.get("value").asDouble(),
        metric.get("timestamp").asLong(),
        metric.path("step").asLong());
  }

  @Override
  public void close() {
    wire.close();
  }
}
