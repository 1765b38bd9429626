package dev.touchstone.bench;

import java.util.function.BooleanSupplier;

/** Waits for something to become true. */
final class Waiting {
  private Waiting() {}

  static void until(String what, int seconds, BooleanSupplier truth) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!holds(truth)) {
      if (System.nanoTime() > end) throw new IllegalStateException(what + " did not answer");
      pause(100);
    }
  }

  private static boolean holds(BooleanSupplier truth) {
    try {
      return truth.getAsBoolean();
    } catch (RuntimeException e) {
      return false;
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
