package dev.touchstone.worker.sandbox;

/** This machine cannot fence code in, so none is run. */
public final class SandboxUnavailable extends RuntimeException {

  SandboxUnavailable(String why) {
    super(
        "Code is not run on this machine because it cannot be fenced in. "
            + why
            + " Nothing was started.");
  }
}
