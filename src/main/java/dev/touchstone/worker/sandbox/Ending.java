package dev.touchstone.worker.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param exitCode what the command itself answered; null when it was stopped before it could
 * @param words the reason in a sentence for the person whose code it was
 */
public record Ending(Kind kind, @Nullable Integer exitCode, String words) {

  /** The ways to end. */
  public enum Kind {
    FINISHED,
    EXITED,
    SIGNALLED,
    OUT_OF_MEMORY,
    OUT_OF_TIME,
    OUT_OF_DISK,
    CANCELLED,
    SANDBOX_FAILED,
    LOST
  }

  public boolean finished() {
    return kind == Kind.FINISHED;
  }
}
