package dev.touchstone.bench;

import dev.touchstone.bench.Curves.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends batches over several connections for some seconds. Each connection writes to runs of its
 * own; the next batch goes out when the last is acknowledged as durable.
 */
final class Load {
  /** Steps of a run before the connection begins the next. */
  private static final int RUN_STEPS = 10_000;

  private final Server server;
  private final Shape shape;
  private final byte[][] bodies;

  Load(Server server, Shape shape) {
    this.server = server;
    this.shape = shape;
    int batches = Math.min(RUN_STEPS / shape.steps, shape.keys == 500 ? 100 : RUN_STEPS);
    bodies = new byte[batches][];
    for (int batch = 0; batch < batches; batch++) bodies[batch] = shape.body(batch);
  }

  /** A run and how many of its batches the server acknowledged. */
  record Written(String run, int batches) {}

  /** What a turn did: points a second, the requests' latency at the 99th percentile in ms. */
  record Turn(double pointsPerSecond, double p99, List<Written> written) {}

  Turn run(String experiment, int connections, double seconds) {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<Sender> senders = new ArrayList<>();
    for (int i = 0; i < connections; i++) senders.add(new Sender(experiment, end));
    long last = inParallel(senders).stream().mapToLong(Long::longValue).max().orElseThrow();
    long batches =
        senders.stream().flatMap(s -> s.written.stream()).mapToLong(Written::batches).sum();
    List<Written> written = senders.stream().flatMap(s -> s.written.stream()).toList();
    return new Turn(batches * shape.points() / ((last - start) / 1e9), p99(senders), written);
  }

  /** Writes this many whole runs, as fast as it goes. */
  List<Written> runs(String experiment, int count, int batches) {
    List<Written> written = new ArrayList<>();
    try (Tracker tracker = server.tracker()) {
      for (int i = 0; i < count; i++) {
        String run = tracker.run(experiment, "whole-" + i);
        byte[] head = head(run);
        for (int batch = 0; batch < batches; batch++) tracker.log(shape.call, head, bodies[batch]);
        tracker.finish(run);
        written.add(new Written(run, batches));
      }
    }
    return written;
  }

  private final class Sender implements Callable<Long> {
    private final String experiment;
    private final long end;
    private final List<Written> written = new ArrayList<>();
    private long[] latencies = new long[1024];
    private int requests;

    Sender(String experiment, long end) {
      this.experiment = experiment;
      this.end = end;
    }

    @Override
    public Long call() {
      try (Tracker tracker = server.tracker()) {
        while (System.nanoTime() < end) oneRun(tracker);
      }
      return System.nanoTime();
    }

    private void oneRun(Tracker tracker) {
      String run = tracker.run(experiment, "load");
      byte[] head = head(run);
      int batch = 0;
      while (batch < bodies.length && System.nanoTime() < end)
        timed(tracker, head, bodies[batch++]);
      written.add(new Written(run, batch));
    }

    private void timed(Tracker tracker, byte[] head, byte[] body) {
      long start = System.nanoTime();
      tracker.log(shape.call, head, body);
      if (requests == latencies.length) latencies = Arrays.copyOf(latencies, 2 * requests);
      latencies[requests++] = System.nanoTime() - start;
    }
  }

  private static byte[] head(String run) {
    return ("{\"run_id\":\"" + run + "\"").getBytes(StandardCharsets.US_ASCII);
  }

  private static double p99(List<Sender> senders) {
    long[] all =
        senders.stream()
            .flatMapToLong(s -> Arrays.stream(s.latencies, 0, s.requests))
            .sorted()
            .toArray();
    return all[(int) (0.99 * (all.length - 1))] / 1e6;
  }

  private static <T> List<T> inParallel(List<? extends Callable<T>> tasks) {
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) results.add(future.get());
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
