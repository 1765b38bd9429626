package dev.touchstone.worker.sandbox;

import dev.touchstone.base.Problem;

/** The files an attempt needs could not be written or read. */
public final class SandboxFailed extends Problem {

  SandboxFailed(String what, Throwable cause) {
    super(Kind.FAILED, what, cause);
  }
}
