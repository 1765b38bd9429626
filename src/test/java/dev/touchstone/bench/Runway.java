package dev.touchstone.bench;

import dev.touchstone.bench.Multiplied.Value;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills servers with the runs that are to be drawn. */
final class Runway {
  static final int STEPS = 10_000;
  static final String EXPERIMENT = "curves";

  private static final int BATCH = 1_000;
  private static final int VARIANTS = 10;

  private final Server server;

  Runway(Server server) {
    this.server = server;
  }

  /** Logs runs through the protocol; their names are run-0000 and so on. */
  void logged(int runs) {
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment(EXPERIMENT);
      byte[][] bodies = new byte[VARIANTS * STEPS / BATCH][];
      for (int i = 0; i < bodies.length; i++) bodies[i] = body(i / VARIANTS, i % VARIANTS);
      long start = System.nanoTime();
      new Crowd(server).each(runs, (mine, run) -> log(mine, experiment, run, bodies));
      double seconds = (System.nanoTime() - start) / 1e9;
      Bench.say("%s: %,d runs of %,d steps in %.0f s", server.name(), runs, STEPS, seconds);
    }
  }

  private static void log(Tracker tracker, String experiment, int run, byte[][] bodies) {
    String id = tracker.run(experiment, name(run));
    byte[] head = ("{\"run_id\":\"" + id + "\"").getBytes(StandardCharsets.US_ASCII);
    for (int batch = 0; batch < STEPS / BATCH; batch++)
      tracker.log(
          "log-batch", head, spiked(run, batch) ? body(batch, run) : like(run, batch, bodies));
    tracker.finish(id);
  }

  private static String name(int run) {
    return "run-%04d".formatted(run);
  }

  /** Runs without a spike share the bodies of a few, which costs the load generator less. */
  private static byte[] like(int run, int batch, byte[][] bodies) {
    return bodies[batch * VARIANTS + run % VARIANTS];
  }

  private static boolean spiked(int run, int batch) {
    return Spike.PLANTED.stream().anyMatch(s -> s.run() == run && s.step() / BATCH == batch);
  }

  private static byte[] body(int batch, int run) {
    return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
        .mapToObj(
            step ->
                "{\"key\":\"loss\",\"value\":"
                    + value(run, step)
                    + ",\"timestamp\":"
                    + Curves.time(step)
                    + ",\"step\":"
                    + step
                    + "}")
        .collect(Collectors.joining(",", ",\"metrics\":[", "]}"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static double value(int run, int step) {
    return Spike.PLANTED.stream()
        .filter(spike -> spike.in(run, step))
        .mapToDouble(Spike::value)
        .findFirst()
        .orElseGet(() -> Curves.value(run % VARIANTS, step) / (1 + run % VARIANTS));
  }

  /** The lowest value of all runs. */
  static double lowest() {
    return IntStream.range(0, VARIANTS)
        .mapToDouble(
            run ->
                IntStream.range(0, STEPS).mapToDouble(step -> value(run, step)).min().orElseThrow())
        .min()
        .orElseThrow();
  }

  /** Copies the same runs into MLflow's tables and gives their experiment. */
  String copied(int runs) {
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment(EXPERIMENT);
      String end =
          "\t"
              + (Curves.START + 10_000_000)
              + "\tactive\tmlflow-artifacts:/x\t"
              + experiment
              + "\n";
      Multiplied.copy(
          server,
          "runs(run_uuid,name,source_type,user_id,status,start_time,end_time,lifecycle_stage,artifact_uri,experiment_id)",
          runs,
          run ->
              id(run)
                  + "\t"
                  + name(run)
                  + "\tUNKNOWN\tbench\tFINISHED\t"
                  + (Curves.START + run)
                  + end);
      Multiplied.copy(
          server,
          "tags(key,value,run_uuid)",
          runs,
          run -> "mlflow.runName\t" + name(run) + "\t" + id(run) + "\n");
      Multiplied.copy(
          server,
          "metrics(key,value,timestamp,step,is_nan,run_uuid)",
          runs,
          run ->
              IntStream.range(0, STEPS)
                  .mapToObj(step -> metric(run, step))
                  .collect(Collectors.joining()));
      Multiplied.copy(
          server,
          "latest_metrics(key,value,timestamp,step,is_nan,run_uuid)",
          runs,
          run -> metric(run, STEPS - 1));
      server.database().sql("analyze");
      Bench.say("%s: %,d runs of %,d steps copied", server.name(), runs, STEPS);
      return experiment;
    }
  }

  private static String metric(int run, int step) {
    return "loss\t"
        + value(run, step)
        + "\t"
        + Curves.time(step)
        + "\t"
        + step
        + "\tf\t"
        + id(run)
        + "\n";
  }

  private static String id(int run) {
    return "%032x".formatted(run + 1);
  }

  /** Makes many small runs and gives the address of their experiment's page. */
  String table(int runs) {
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment("table");
      String model = tracker.run(experiment, "model");
      tracker.finish(model);
      var rows = new Multiplied(server, model);
      rows.runs(runs, "row");
      rows.params(runs, "rate", run -> "" + run % 10);
      rows.metrics(runs, experiment, Runway::small);
      rows.packed(runs);
      server.database().sql("vacuum analyze");
      Bench.say("%s: %,d small runs", server.name(), runs);
      return "/experiments/admin/table";
    }
  }

  private static Stream<Value> small(int run) {
    return Stream.of(
        new Value(run, "loss", Curves.value(1, run), 1),
        new Value(run, "accuracy", Curves.value(2, run), 1));
  }
}
