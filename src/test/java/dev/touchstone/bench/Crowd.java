package dev.touchstone.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several connections to one server that share the work of filling it. */
record Crowd(Server server) {
  private static final int CONNECTIONS = 8;

  /** What is done for one run. */
  interface Work {
    void on(Tracker tracker, int run);
  }

  /** Returns when all is done; the first failure ends it. */
  void each(int runs, Work work) {
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<? extends Future<?>> parts =
          IntStream.range(0, CONNECTIONS)
              .mapToObj(part -> threads.submit(() -> some(part, runs, work)))
              .toList();
      for (Future<?> part : parts) part.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void some(int part, int runs, Work work) {
    try (Tracker tracker = server.tracker()) {
      for (int run = part; run < runs; run += CONNECTIONS) work.on(tracker, run);
    }
  }
}
