package dev.touchstone.worker.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The control groups of one attempt: one directory per controller (version 1) or a single one
 * (version 2), or none where this machine lets us make none.
 */
record Cgroup(List<Path> directories) {

  static final Cgroup NONE = new Cgroup(List.of());

  Cgroup {
    directories = List.copyOf(directories);
  }

  /** Whether the kernel killed something here because the memory was used up. */
  boolean ranOutOfMemory() {
    return field("memory.events", "oom_kill") > 0 || field("memory.oom_control", "oom_kill") > 0;
  }

  /** Whether the limit on processes refused a fork. */
  boolean ranOutOfProcesses() {
    return field("pids.events", "max") > 0;
  }

  /** The most memory held at once, in bytes. */
  OptionalLong peakMemory() {
    return Stream.of("memory.peak", "memory.max_usage_in_bytes")
        .flatMap(this::files)
        .flatMap(Cgroup::lines)
        .mapToLong(line -> Long.parseLong(line.strip()))
        .findFirst();
  }

  /** CPU time used, in seconds. */
  double cpuSeconds() {
    long micros = field("cpu.stat", "usage_usec");
    if (micros > 0) return micros / 1e6;
    return files("cpuacct.usage").flatMap(Cgroup::lines).mapToLong(Long::parseLong).sum() / 1e9;
  }

  /** Ends whatever is left in here and removes the groups once it has died. */
  void clear(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!(kill() && remove()) && System.nanoTime() < deadline)
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
  }

  /** Whether nothing was left. */
  private boolean kill() {
    List<Long> left =
        files("cgroup.procs").flatMap(Cgroup::lines).map(Long::parseLong).distinct().toList();
    left.forEach(Processes::kill);
    return left.isEmpty();
  }

  /** Removes the groups; false while one still holds a dying process. */
  boolean remove() {
    boolean removed = true;
    for (Path directory : directories) removed &= remove(directory);
    return removed;
  }

  private static boolean remove(Path directory) {
    try {
      Files.deleteIfExists(directory);
      return true;
    } catch (IOException stillHolding) {
      return false;
    }
  }

  private long field(String file, String name) {
    return files(file)
        .flatMap(Cgroup::lines)
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1).strip()))
        .sum();
  }

  private Stream<Path> files(String name) {
    return directories.stream().map(d -> d.resolve(name)).filter(Files::exists);
  }

  /** The lines of a kernel file; none when the group has just gone. */
  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException gone) {
      return Stream.empty();
    }
  }
}
