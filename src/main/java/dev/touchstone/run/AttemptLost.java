package dev.touchstone.run;

import dev.touchstone.base.Problem;

/** A report for an attempt that is over or was given to another worker: it is refused. */
public class AttemptLost extends Problem {
  public AttemptLost() {
    super(
        Kind.CONFLICT,
        "This attempt is over or was given to another worker. Stop it; its report was not kept.");
  }
}
