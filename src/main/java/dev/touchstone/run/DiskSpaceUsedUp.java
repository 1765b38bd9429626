package dev.touchstone.run;

import dev.touchstone.base.Problem;

/** A program hands in more files than its run has disk space. */
public class DiskSpaceUsedUp extends Problem {

  private static final double MIB = 1L << 20;

  /**
   * @param limit bytes that the run may hand in
   */
  public DiskSpaceUsedUp(long limit) {
    super(
        Kind.TOO_LARGE,
        ("This file was not kept: with it the run would hand in more than its %,.0f MiB of disk"
                + " space. What was handed in before is kept. Hand in less, or launch the run with"
                + " more disk space.")
            .formatted(limit / MIB));
  }
}
