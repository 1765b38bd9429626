package dev.touchstone.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Who computes where: the load generator on core 0, servers and database on core 1, so that neither
 * takes time from the other. On a machine with one core nothing is pinned.
 */
final class Cores {
  private static final int SERVER = 1;
  private static final Duration LOOK = Duration.ofMillis(500);

  private Cores() {}

  /** The command, pinned to the servers' core. */
  static List<String> server(List<String> command) {
    return pinned(SERVER, command);
  }

  /** Pins this process, which makes the load, to its core, and what it starts from now on. */
  static void takeMine() {
    if (two()) {
      Program.run(List.of("taskset", "-a", "-p", "-c", "0", "" + ProcessHandle.current().pid()));
    }
  }

  /**
   * Waits until both cores have been idle for half a second, so that no turn pays for clearing up
   * after the one before; after 5 seconds it begins all the same.
   */
  static void settle() {
    AtomicReference<List<long[]>> seen = new AtomicReference<>(ticks());
    try {
      await()
          .pollDelay(LOOK)
          .pollInterval(LOOK)
          .atMost(Duration.ofSeconds(5))
          .until(() -> idle(seen.get(), seen.updateAndGet(before -> ticks())));
    } catch (ConditionTimeoutException busy) {
      return;
    }
  }

  /** Each of them: one that is busy does not pass because the other is not. */
  private static boolean idle(List<long[]> before, List<long[]> after) {
    return IntStream.range(0, after.size()).allMatch(i -> idle(before.get(i), after.get(i)));
  }

  private static boolean idle(long[] before, long[] after) {
    return after[0] - before[0] >= 0.85 * (after[1] - before[1]);
  }

  private static List<String> pinned(int core, List<String> command) {
    if (!two()) return command;
    return Stream.concat(Stream.of("taskset", "-c", "" + core), command.stream()).toList();
  }

  private static boolean two() {
    return ticksOf(SERVER) != null;
  }

  private static List<long[]> ticks() {
    List<Integer> cores = two() ? List.of(0, SERVER) : List.of(0);
    return cores.stream().map(Cores::ticksOf).map(Cores::idleAndAll).toList();
  }

  private static long[] idleAndAll(String line) {
    long[] all = Stream.of(line.trim().split("\\s+")).skip(1).mapToLong(Long::parseLong).toArray();
    return new long[] {all[3] + all[4], LongStream.of(all).limit(8).sum()};
  }

  private static String ticksOf(int core) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      return lines.filter(line -> line.startsWith("cpu" + core + " ")).findFirst().orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
