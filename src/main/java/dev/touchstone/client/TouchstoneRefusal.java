package dev.touchstone.client;

/** The server will not begin a run as it was asked to; nothing was begun. */
public final class TouchstoneRefusal extends RuntimeException {
  TouchstoneRefusal(String message) {
    super(message);
  }
}
