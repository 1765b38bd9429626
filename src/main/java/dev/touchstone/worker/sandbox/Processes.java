package dev.touchstone.worker.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the kernel's process table. */
final class Processes {

  private static final Path PROC = Path.of("/proc");

  /**
   * One process.
   *
   * @param session the session it belongs to: the id of the process that opened it
   * @param start when it started, in clock ticks since boot; with the id it names a process for
   *     good
   */
  record Entry(long pid, String name, long parent, long session, long start) {}

  private Processes() {}

  /** When a process started, in clock ticks since boot; empty when there is no such process. */
  static OptionalLong start(long pid) {
    return entry(PROC.resolve(Long.toString(pid)))
        .map(e -> OptionalLong.of(e.start))
        .orElse(OptionalLong.empty());
  }

  static List<Entry> all() {
    List<Entry> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) entry(process).ifPresent(found::add);
    } catch (IOException e) {
      throw new SandboxFailed("The process table could not be read.", e);
    }
    return found;
  }

  /** A process and everything below it. */
  static List<Entry> tree(long root) {
    Set<Long> family = new HashSet<>(Set.of(root));
    List<Entry> all = all();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Entry e : all) grew |= family.contains(e.parent) && family.add(e.pid);
    }
    return all.stream().filter(e -> family.contains(e.pid)).toList();
  }

  /** Memory of a process in bytes, shared pages counted in proportion; 0 when it has gone. */
  static long memory(long pid) {
    try {
      return Files.readAllLines(PROC.resolve(pid + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  /** Ends a process at once. */
  static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Parses {@code pid (name) state parent group session …}; the name may hold anything. */
  private static Optional<Entry> entry(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      int close = line.lastIndexOf(')');
      String name = line.substring(line.indexOf('(') + 1, close);
      String[] field = line.substring(close + 2).split(" ");
      if (field[0].equals("Z") || field[0].equals("X")) return Optional.empty();
      long pid = Long.parseLong(process.getFileName().toString());
      return Optional.of(
          new Entry(pid, name, number(field[1]), number(field[3]), number(field[19])));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static long number(String text) {
    return Long.parseLong(text);
  }
}
