package dev.touchstone.run;

import dev.touchstone.base.Problem;
import java.util.UUID;

/** A run in the bin takes nothing more until it is restored. */
public class RunIsDeleted extends Problem {

  public RunIsDeleted(UUID run) {
    super(
        Kind.MALFORMED,
        "Run %s is deleted. Nothing of this request was kept. Restore the run first."
            .formatted(run));
  }
}
