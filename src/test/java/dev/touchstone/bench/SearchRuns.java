package dev.touchstone.bench;

import static dev.touchstone.bench.Multiplied.row;

import dev.touchstone.bench.Multiplied.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The runs that are searched, each with 100 metrics and a parameter. They are copied into the
 * tables of both as they would have written them themselves, MLflow's without the history, which
 * its search does not read.
 *
 * @param count how many
 */
record SearchRuns(int count) {
  static final int METRICS = 100;

  /** A run as a search should give it back. */
  record Found(String name, String model, Map<String, Double> metrics) {}

  /** The first runs of this model whose metric is above a bound, the greatest of another first. */
  List<Found> found(int metric, double above, String model, int by, int most) {
    return IntStream.range(0, count)
        .filter(run -> model(run).equals(model) && value(run, metric) > above)
        .boxed()
        .sorted(Comparator.comparing((Integer run) -> value(run, by)).reversed())
        .limit(most)
        .map(SearchRuns::found)
        .toList();
  }

  private static Found found(int run) {
    Map<String, Double> metrics = new TreeMap<>();
    for (int key = 0; key < METRICS; key++) metrics.put("m" + key, value(run, key));
    return new Found("run-" + run, model(run), metrics);
  }

  private static String model(int run) {
    return "" + (char) ('a' + run % 5);
  }

  private static double value(int run, int key) {
    return new SplittableRandom(1_000L * run + key).nextDouble();
  }

  /** Copies the runs into our tables and gives their experiment. */
  String multiplied(Server server) {
    long start = System.nanoTime();
    String experiment;
    String model;
    try (Tracker tracker = server.tracker()) {
      experiment = tracker.experiment("search");
      model = tracker.run(experiment, "model");
      tracker.finish(model);
    }
    var runs = new Multiplied(server, model);
    runs.runs(count, "run");
    runs.params(count, "model", SearchRuns::model);
    runs.metrics(count, experiment, SearchRuns::values);
    delete(server, model);
    runs.packed(count);
    return filled(server, experiment, start);
  }

  /** Over a connection of its own: the server does not keep one for as long as the copies take. */
  private static void delete(Server server, String run) {
    try (Tracker tracker = server.tracker()) {
      tracker.post("runs/delete", "{\"run_id\":\"" + run + "\"}");
    }
  }

  private static Stream<Value> values(int run) {
    return IntStream.range(0, METRICS)
        .mapToObj(key -> new Value(run, "m" + key, value(run, key), Curves.START));
  }

  /** By then the servers would have had their tables vacuumed. */
  private String filled(Server server, String experiment, long start) {
    server.database().sql("vacuum analyze");
    Bench.say(
        "search_30000_runs      %s: %,d runs in %.0f s",
        server.name(), count, (System.nanoTime() - start) / 1e9);
    return experiment;
  }

  /** Copies the runs into MLflow's tables and gives their experiment. */
  String copied(Server server) {
    long start = System.nanoTime();
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment("search");
      Multiplied.copy(
          server,
          "runs(run_uuid,name,source_type,user_id,status,start_time,end_time,lifecycle_stage,artifact_uri,experiment_id)",
          count,
          run -> whole(experiment, run));
      Multiplied.copy(
          server, "params(key,value,run_uuid)", count, run -> row("model", model(run), id(run)));
      Multiplied.copy(
          server,
          "tags(key,value,run_uuid)",
          count,
          run -> row("mlflow.runName", "run-" + run, id(run)));
      Multiplied.copy(
          server,
          "latest_metrics(key,value,timestamp,step,is_nan,run_uuid)",
          count,
          SearchRuns::latest);
      return filled(server, experiment, start);
    }
  }

  private static String whole(String experiment, int run) {
    return row(
        id(run),
        "run-" + run,
        "UNKNOWN",
        "bench",
        "FINISHED",
        Curves.START,
        Curves.START + 1,
        "active",
        "mlflow-artifacts:/" + experiment + "/" + id(run) + "/artifacts",
        experiment);
  }

  private static String latest(int run) {
    return IntStream.range(0, METRICS)
        .mapToObj(key -> row("m" + key, value(run, key), Curves.START, 0, "f", id(run)))
        .collect(Collectors.joining());
  }

  private static String id(int run) {
    return "%032x".formatted(run + 1);
  }
}
