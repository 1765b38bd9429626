package dev.touchstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fills servers with the runs that are to be drawn. */
final class Runway {
  static final int STEPS = 10_000;
  static final double SPIKE = 5;

  /** Which run and step hold the spike. */
  private static final int SPIKE_RUN = 7;

  private static final int SPIKE_STEP = 7_321;
  private static final int BATCH = 1_000;
  private static final int VARIANTS = 10;

  private final Server server;

  Runway(Server server) {
    this.server = server;
  }

  /** Logs runs through the protocol and gives their ids. */
  List<String> logged(int runs) {
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment("curves");
      byte[][] bodies = new byte[VARIANTS * STEPS / BATCH][];
      for (int i = 0; i < bodies.length; i++) bodies[i] = body(i / VARIANTS, i % VARIANTS);
      String[] ids = new String[runs];
      new Crowd(server).each(runs, (mine, run) -> ids[run] = log(mine, experiment, run, bodies));
      Bench.say("%s: %,d runs of %,d steps logged", server.name(), runs, STEPS);
      return List.of(ids);
    }
  }

  private static String log(Tracker tracker, String experiment, int run, byte[][] bodies) {
    String id = tracker.run(experiment, "run-" + run);
    byte[] head = ("{\"run_id\":\"" + id + "\"").getBytes(StandardCharsets.US_ASCII);
    int variant = run % VARIANTS;
    for (int batch = 0; batch < STEPS / BATCH; batch++)
      tracker.log("log-batch", head, bodies[batch * VARIANTS + variant]);
    tracker.finish(id);
    return id;
  }

  private static byte[] body(int batch, int variant) {
    return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
        .mapToObj(
            step ->
                "{\"key\":\"loss\",\"value\":"
                    + value(variant, step)
                    + ",\"timestamp\":"
                    + Curves.time(step)
                    + ",\"step\":"
                    + step
                    + "}")
        .collect(Collectors.joining(",", ",\"metrics\":[", "]}"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static double value(int run, int step) {
    boolean spike = run % VARIANTS == SPIKE_RUN && step == SPIKE_STEP;
    return spike ? SPIKE : Curves.value(run % VARIANTS, step) / (1 + run % VARIANTS);
  }

  /** Copies the same runs into MLflow's tables and gives their experiment. */
  String copied(int runs) {
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment("curves");
      String end =
          "\t"
              + (Curves.START + 10_000_000)
              + "\tactive\tmlflow-artifacts:/x\t"
              + experiment
              + "\n";
      copy(
          "runs(run_uuid,name,source_type,user_id,status,start_time,end_time,lifecycle_stage,artifact_uri,experiment_id)",
          runs,
          run ->
              id(run)
                  + "\trun-"
                  + run
                  + "\tUNKNOWN\tbench\tFINISHED\t"
                  + (Curves.START + run)
                  + end);
      copy(
          "tags(key,value,run_uuid)",
          runs,
          run -> "mlflow.runName\trun-" + run + "\t" + id(run) + "\n");
      copy(
          "metrics(key,value,timestamp,step,is_nan,run_uuid)",
          runs,
          run ->
              IntStream.range(0, STEPS)
                  .mapToObj(step -> metric(run, step))
                  .collect(Collectors.joining()));
      copy(
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

  private void copy(String table, int runs, java.util.function.IntFunction<String> rows) {
    try {
      Path file = Files.createTempFile("bench", ".tsv");
      try (Writer out = Files.newBufferedWriter(file)) {
        for (int run = 0; run < runs; run++) out.write(rows.apply(run));
      }
      server.database().copy(table, file);
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(int run) {
    return "%032x".formatted(run + 1);
  }

  /** Logs many small runs and gives the address of their experiment's page. */
  String table(int runs) {
    try (Tracker tracker = server.tracker()) {
      String experiment = tracker.experiment("table");
      new Crowd(server).each(runs, (mine, run) -> small(mine, experiment, run));
      Bench.say("%s: %,d small runs logged", server.name(), runs);
      return "/experiments/admin/table";
    }
  }

  private static void small(Tracker tracker, String experiment, int run) {
    String id = tracker.run(experiment, "row-" + run);
    tracker.post(
        "runs/log-batch",
        "{\"run_id\":\"%s\",\"metrics\":[{\"key\":\"loss\",\"value\":%s,\"timestamp\":1,\"step\":0},{\"key\":\"accuracy\",\"value\":%s,\"timestamp\":1,\"step\":0}],\"params\":[{\"key\":\"rate\",\"value\":\"%d\"}]}"
            .formatted(id, Curves.value(1, run), Curves.value(2, run), run % 10));
  }
}
