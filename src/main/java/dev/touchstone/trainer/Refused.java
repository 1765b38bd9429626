package dev.touchstone.trainer;

import org.jspecify.annotations.Nullable;

/** Thrown when an order cannot be carried out; the message says why, to the person who gave it. */
final class Refused extends RuntimeException {

  private final int exitCode;

  private Refused(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The order or its data cannot be used as they are: ask for something else. */
  static Refused order(String message, @Nullable Object... values) {
    return new Refused(2, message.formatted(values));
  }

  /** The order is sound, but this machine lacks what it needs. */
  static Refused machine(String message, @Nullable Object... values) {
    return new Refused(3, message.formatted(values));
  }

  int exitCode() {
    return exitCode;
  }
}
