package dev.touchstone.worker;

import dev.touchstone.base.Problem;

/** This machine lacks what an order needs. */
final class CannotRun extends Problem {
  CannotRun(String message) {
    super(Kind.UNAVAILABLE, message);
  }

  CannotRun(String message, Throwable cause) {
    super(Kind.UNAVAILABLE, message, cause);
  }
}
