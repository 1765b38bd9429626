package dev.touchstone.rehearsal;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** A program that logs runs as MLflow's clients do and searches among them. */
final class Training {
  static final String EXPERIMENT = "rehearsal";
  private static final String API = "mlflow/admin/api/2.0/mlflow/";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int RUNS = 100;
  private static final int METRICS = 100;
  private static final int STEPS = 500;

  private final Guest program;
  private final String experiment;

  private Training(Guest program, String experiment) {
    this.program = program;
    this.experiment = experiment;
  }

  static Training begun(Guest program) {
    String answer = program.post(API + "experiments/create", "{\"name\":\"" + EXPERIMENT + "\"}");
    return new Training(program, JSON.readTree(answer).get("experiment_id").asString());
  }

  void log() {
    for (int run = 0; run < RUNS; run++) log(run);
  }

  private void log(int number) {
    String begin =
        "{\"experiment_id\":\"%s\",\"run_name\":\"run-%d\",\"start_time\":%d}"
            .formatted(experiment, number, 1_780_000_000_000L + number);
    String id =
        JSON.readTree(program.post(API + "runs/create", begin)).at("/run/info/run_id").asString();
    program.post(API + "runs/log-batch", batch(id, "loss", number, 1, STEPS));
    program.post(API + "runs/log-batch", batch(id, "m", number, METRICS, 1));
    program.post(API + "runs/log-metric", metric("single", 0.5, 1, ",\"run_id\":\"" + id + "\""));
    program.post(
        API + "runs/update",
        "{\"run_id\":\"%s\",\"status\":\"FINISHED\",\"end_time\":1780000100000}".formatted(id));
  }

  private static String batch(String run, String key, int seed, int keys, int steps) {
    String metrics =
        IntStream.range(0, keys * steps)
            .mapToObj(i -> metric(keys == 1 ? key : key + i, Math.sin(seed + i), i / keys, ""))
            .collect(Collectors.joining(","));
    return "{\"run_id\":\"%s\",\"params\":[{\"key\":\"model\",\"value\":\"%d\"}],\"metrics\":[%s]}"
        .formatted(run, seed % 3, metrics);
  }

  private static String metric(String key, double value, int step, String more) {
    return "{\"key\":\"%s\",\"value\":%s,\"timestamp\":1780000000000,\"step\":%d%s}"
        .formatted(key, value, step, more);
  }

  /** A page of runs with all their metrics, by a filter and in an order. */
  void search() {
    program.post(
        API + "runs/search",
        "{\"experiment_ids\":[\"%s\"],\"filter\":\"metrics.m7 > -0.9 and params.model != '9'\",\"order_by\":[\"metrics.m42 DESC\"],\"max_results\":1000}"
            .formatted(experiment));
  }
}
