package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import java.time.Duration;

/**
 * What an attempt may use; past any of them it is ended and the run says which.
 *
 * @param cores CPU cores, 1 to 256
 * @param memoryBytes resident memory of all its processes
 * @param wallTime from start to end
 * @param diskBytes what it may write
 */
public record Limits(int cores, long memoryBytes, Duration wallTime, long diskBytes) {
  private static final long MIB = 1L << 20;

  /** One core, 2 GiB of memory, 30 minutes, 2 GiB of disk. */
  public static final Limits USUAL = new Limits(1, 2048 * MIB, Duration.ofMinutes(30), 2048 * MIB);

  public Limits {
    if (cores < 1 || cores > 256) throw new InvalidInput("Cores must be 1 to 256.");
    if (memoryBytes < 64 * MIB) throw new InvalidInput("Memory must be 64 MiB or more.");
    if (diskBytes < MIB) throw new InvalidInput("Disk must be 1 MiB or more.");
    if (wallTime.isNegative() || wallTime.isZero() || wallTime.compareTo(Duration.ofDays(7)) > 0)
      throw new InvalidInput("The time limit must be more than nothing and at most 7 days.");
  }
}
