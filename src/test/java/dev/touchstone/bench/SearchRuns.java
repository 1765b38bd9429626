package dev.touchstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The runs that are searched, each with 100 metrics and a parameter. Ours are logged through the
 * protocol; MLflow's are copied into its tables as it would have written them, but without the
 * history, which its search does not read.
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

  /** Logs the runs and gives their experiment. */
  String logged(Server server) {
    long start = System.nanoTime();
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment("search");
      new Crowd(server).each(count, (mine, run) -> log(mine, experiment, run));
      server.database().sql("analyze");
      return filled(server, experiment, start);
    }
  }

  static void log(Tracker tracker, String experiment, int run) {
    String id = tracker.run(experiment, "run-" + run);
    String metrics =
        IntStream.range(0, METRICS)
            .mapToObj(
                key ->
                    "{\"key\":\"m%d\",\"value\":%s,\"timestamp\":%d,\"step\":0}"
                        .formatted(key, value(run, key), Curves.START))
            .collect(Collectors.joining(","));
    tracker.post(
        "runs/log-batch",
        "{\"run_id\":\"%s\",\"metrics\":[%s],\"params\":[{\"key\":\"model\",\"value\":\"%s\"}]}"
            .formatted(id, metrics, model(run)));
    tracker.finish(id);
  }

  private String filled(Server server, String experiment, long start) {
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
      copy(
          server,
          "runs(run_uuid,name,source_type,user_id,status,start_time,end_time,lifecycle_stage,artifact_uri,experiment_id)",
          run -> row(experiment, run));
      copy(server, "params(key,value,run_uuid)", run -> row("model", model(run), id(run)));
      copy(server, "tags(key,value,run_uuid)", run -> row("mlflow.runName", "run-" + run, id(run)));
      copy(server, "latest_metrics(key,value,timestamp,step,is_nan,run_uuid)", SearchRuns::latest);
      server.database().sql("analyze");
      return filled(server, experiment, start);
    }
  }

  private static String row(String experiment, int run) {
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

  private void copy(Server server, String table, IntFunction<String> rows) {
    try {
      Path file = Files.createTempFile("bench", ".tsv");
      try (Writer out = Files.newBufferedWriter(file)) {
        for (int run = 0; run < count; run++) out.write(rows.apply(run));
      }
      server.database().copy(table, file);
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
  }

  private static String id(int run) {
    return "%032x".formatted(run + 1);
  }
}
