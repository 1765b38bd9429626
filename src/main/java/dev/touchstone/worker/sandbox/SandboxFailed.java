package dev.touchstone.worker.sandbox;

/** The files an attempt needs could not be written or read. */
public final class SandboxFailed extends RuntimeException {

  SandboxFailed(String what, Throwable cause) {
    super(what, cause);
  }
}
