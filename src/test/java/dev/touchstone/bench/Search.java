package dev.touchstone.bench;

import dev.touchstone.bench.Bench.Plan;
import dev.touchstone.bench.Figure.Pairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One search with a filter and an order over 30,000 runs of 100 metrics; the first 1,000 runs come
 * back with all their metrics. MLflow's rows are copied into its tables (latest values only, which
 * is all that its search reads); ours are logged through the protocol.
 */
final class Search {
  private static final int METRICS = 100;
  private static final int CONNECTIONS = 8;
  private static final String QUERY =
      "{\"experiment_ids\":[\"%s\"],\"filter\":\"metrics.m7 > 0.5 and params.model = 'b'\","
          + "\"order_by\":[\"metrics.m42 DESC\"],\"max_results\":1000}";

  private final Plan plan;
  private final int runs;
  private final @Nullable Server ours;
  private final @Nullable Server peer;

  Search(Plan plan, @Nullable Server ours, @Nullable Server peer) {
    this.plan = plan;
    this.runs = plan.size(30_000, 3_000);
    this.ours = ours;
    this.peer = peer;
  }

  Figure figure() {
    String mine = ours == null ? "" : log(ours);
    String theirs = peer == null ? "" : copy(peer);
    List<Double> fast = new ArrayList<>();
    List<Double> slow = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (int pair = 0; pair < plan.size(4, 2); pair++) {
      if (pair % 2 == 0) ask(ours, mine, fast, found);
      ask(peer, theirs, slow, found);
      if (pair % 2 == 1) ask(ours, mine, fast, found);
    }
    if (found.stream().distinct().count() > 1)
      throw new IllegalStateException("the answers differ");
    return new Pairs(medians(fast), medians(slow))
        .lowerIsBetter(
            "tracking",
            "search_30000_runs",
            "ms",
            peer == null ? "mlflow" : peer.name(),
            "%,d runs x %d metrics, 1,000 in order, same answer from both"
                .formatted(runs, METRICS));
  }

  /** The first question is not counted: the database's caches are warm for both. */
  private static List<Double> medians(List<Double> times) {
    return times.stream().skip(1).sorted().toList();
  }

  private void ask(
      @Nullable Server server, String experiment, List<Double> times, List<String> found) {
    if (server == null) return;
    Cores.settle();
    byte[] body = QUERY.formatted(experiment).getBytes(StandardCharsets.UTF_8);
    try (Wire wire = new Wire(server.target())) {
      long start = System.nanoTime();
      Wire.Answer answer = wire.post("/api/2.0/mlflow/runs/search", body).ok();
      double millis = (System.nanoTime() - start) / 1e6;
      times.add(millis);
      found.add(summary(answer));
      Bench.say(
          "search_30000_runs      %-14s %,10.1f ms  (%,d bytes)",
          server.name(), millis, answer.body().length);
    }
  }

  /** The runs' names in order with every metric, so that both answers can be compared whole. */
  private static String summary(Wire.Answer answer) {
    JsonNode runs =
        new tools.jackson.databind.json.JsonMapper().readTree(answer.body()).path("runs");
    if (runs.size() != 1000)
      throw new IllegalStateException(runs.size() + " runs instead of 1,000");
    int hash = 0;
    for (JsonNode run : runs) {
      double sum = 0;
      for (JsonNode metric : run.get("data").get("metrics")) {
        sum += metric.get("value").asDouble() * metric.get("key").asString().hashCode();
      }
      hash = 31 * hash + run.get("info").get("run_name").asString().hashCode();
      hash = 31 * hash + Double.hashCode(Math.rint(sum));
    }
    return Integer.toString(hash);
  }

  private String log(Server server) {
    try (Tracker tracker = server.tracker();
        var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      String experiment = tracker.experiment("search");
      List<Callable<Object>> parts = new ArrayList<>();
      for (int part = 0; part < CONNECTIONS; part++) parts.add(logging(server, experiment, part));
      long start = System.nanoTime();
      for (Future<Object> future : threads.invokeAll(parts)) future.get();
      Bench.say(
          "search_30000_runs      %s: %,d runs logged in %.0f s",
          server.name(), runs, (System.nanoTime() - start) / 1e9);
      return experiment;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Callable<Object> logging(Server server, String experiment, int part) {
    return () -> {
      try (Tracker tracker = server.tracker()) {
        for (int run = part; run < runs; run += CONNECTIONS) {
          tracker.post("runs/log-batch", body(tracker.run(experiment, "run-" + run), run));
        }
      }
      return part;
    };
  }

  private static String body(String id, int run) {
    String metrics =
        IntStream.range(0, METRICS)
            .mapToObj(
                key ->
                    "{\"key\":\"m%d\",\"value\":%s,\"timestamp\":%d,\"step\":0}"
                        .formatted(key, value(run, key), Curves.START))
            .collect(Collectors.joining(","));
    return "{\"run_id\":\"%s\",\"metrics\":[%s],\"params\":[{\"key\":\"model\",\"value\":\"%s\"}]}"
        .formatted(id, metrics, model(run));
  }

  private String copy(Server server) {
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment("search");
      long start = System.nanoTime();
      copy(
          server,
          "runs(run_uuid,name,source_type,user_id,status,start_time,lifecycle_stage,artifact_uri,experiment_id)",
          run ->
              row(
                  id(run),
                  "run-" + run,
                  "UNKNOWN",
                  "bench",
                  "RUNNING",
                  Curves.START,
                  "active",
                  "mlflow-artifacts:/" + experiment + "/" + id(run) + "/artifacts",
                  experiment));
      copy(server, "params(key,value,run_uuid)", run -> row("model", model(run), id(run)));
      copy(server, "tags(key,value,run_uuid)", run -> row("mlflow.runName", "run-" + run, id(run)));
      copy(server, "latest_metrics(key,value,timestamp,step,is_nan,run_uuid)", Search::latest);
      server.database().sql("analyze");
      Bench.say(
          "search_30000_runs      %s: %,d runs copied in %.0f s",
          server.name(), runs, (System.nanoTime() - start) / 1e9);
      return experiment;
    }
  }

  private static String latest(int run) {
    return IntStream.range(0, METRICS)
        .mapToObj(key -> row("m" + key, value(run, key), Curves.START, 0, "f", id(run)))
        .collect(Collectors.joining());
  }

  private void copy(Server server, String table, java.util.function.IntFunction<String> row) {
    try {
      Path file = Files.createTempFile("bench", ".tsv");
      try (Writer out = Files.newBufferedWriter(file)) {
        for (int run = 0; run < runs; run++) out.write(row.apply(run));
      }
      server.database().copy(table, file);
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Object... cells) {
    return java.util.Arrays.stream(cells)
        .map(String::valueOf)
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private static String id(int run) {
    return "%032x".formatted(run + 1);
  }

  private static String model(int run) {
    return "" + (char) ('a' + run % 5);
  }

  /** No two runs have the same value, so that the order is one. */
  private static double value(int run, int key) {
    return new Random(1_000L * run + key).nextDouble();
  }
}
