package dev.touchstone.client;

import java.util.Locale;

/** How a run ended. */
public enum Ending {
  FINISHED,
  FAILED,
  CANCELLED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
