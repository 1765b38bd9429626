package dev.touchstone.worker.sandbox;

import dev.touchstone.base.Problem;

/** This machine cannot fence code in, so none is run. */
public final class SandboxUnavailable extends Problem {

  SandboxUnavailable(String why) {
    super(
        Kind.UNAVAILABLE,
        "Code is not run on this machine because it cannot be fenced in. "
            + why
            + " Nothing was started.");
  }
}
