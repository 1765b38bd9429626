package dev.touchstone.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many runs in a database of ours that are like one that was logged through the protocol, apart
 * from their ids, names and metrics. What would take an hour through the protocol takes a minute
 * so; MLflow's rows are copied likewise.
 *
 * @param model the run that the others are like, as the protocol gives its id
 */
record Multiplied(Server server, String model) {
  /** One metric of one run, which has a single point. */
  record Value(int run, String metric, double value, long time) {
    /** The columns after run and experiment, which are the same for all points of a run. */
    private String columns() {
      return row(metric, 0, 1, value, 0, time, value, 0, value, 0);
    }
  }

  /** The runs from 0 on; each starts a second after the one before it, and is named after it. */
  void runs(int count, String name) {
    server
        .database()
        .sql(
            """
            insert into run select (jsonb_populate_record(model, jsonb_build_object(
                'id', %s, 'name', '%s-' || n, 'launch_name', null,
                'started_at', model.started_at + n * interval '1 second',
                'ended_at', model.ended_at + n * interval '1 second'))).*
              from run model cross join generate_series(0, %d) n where model.id = '%s'
            """
                .formatted(id("n"), name, count - 1, model));
  }

  /** A parameter of each run. */
  void params(int count, String name, IntFunction<String> value) {
    copy("run_param(run_id, name, content)", count, run -> row(id(run), name, value.apply(run)));
  }

  /** Metrics of a single point, those of each run as lines. */
  void metrics(int count, String experiment, IntFunction<Stream<Value>> values) {
    copy(
        "run_metric_latest(run_id, experiment_id, metric, places, points, last_value, last_step,"
            + " last_time, low, low_step, high, high_step)",
        count,
        run ->
            values
                .apply(run)
                .map(value -> id(run) + "\t" + experiment + "\t" + value.columns())
                .collect(Collectors.joining()));
  }

  /** The server itself packs the metrics of runs that rest, within a minute or two. */
  void packed(int count) {
    String done = "select count(*) >= %d from run_metric_sheet where body is not null";
    await("metrics packed")
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> server.database().sql(done.formatted(count)).equals("t"));
  }

  private void copy(String table, int count, IntFunction<String> rows) {
    copy(server, table, count, rows);
  }

  /** Copies the rows of all runs, as lines of cells, into a table of any server. */
  static void copy(Server server, String table, int count, IntFunction<String> rows) {
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

  static String row(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
  }

  private static UUID id(int run) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + run);
  }

  /** The same in SQL. */
  private static String id(String run) {
    return "('01900000-0000-7000-8000-' || lpad(to_hex(%s), 12, '0'))::uuid".formatted(run);
  }
}
