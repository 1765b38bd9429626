package dev.touchstone.worker.sandbox;

import java.time.Duration;

/**
 * What an attempt may use at most.
 *
 * @param cores CPU cores, fractions allowed, above 0
 * @param memory bytes of memory, /tmp and /dev/shm included, at least 16 MiB
 * @param wall time from start to end, at least a second
 * @param processes processes and threads together, at least 8
 * @param disk bytes written below /work, and in any one file, at least 1 MiB
 */
public record Quota(double cores, long memory, Duration wall, int processes, long disk) {

  public static final long MIB = 1024L * 1024;

  public Quota {
    require(cores > 0 && Double.isFinite(cores), "cores", cores);
    require(memory >= 16 * MIB, "memory", memory);
    require(wall.compareTo(Duration.ofSeconds(1)) >= 0, "wall", wall);
    require(processes >= 8, "processes", processes);
    require(disk >= MIB, "disk", disk);
  }

  /** Whole cores to tell a runtime about: never fewer than one. */
  public int wholeCores() {
    return (int) Math.max(1, Math.ceil(cores));
  }

  /** Bytes for each of /tmp and /dev/shm. */
  long scratch() {
    return memory / 2;
  }

  private static void require(boolean holds, String what, Object value) {
    if (!holds) throw new IllegalArgumentException(what + " is out of range: " + value);
  }
}
