package dev.touchstone.base;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that went wrong and that a person can be told: the message says what happened, what was
 * kept and what to do.
 */
public abstract class Problem extends RuntimeException {
  /** Whose fault it is, and the HTTP status that says so. */
  public enum Kind {
    MALFORMED(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    INVALID(422),
    TOO_MANY(429),
    FAILED(500),
    UNAVAILABLE(503),
    FULL(507);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;

  protected Problem(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  protected Problem(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** A stable word for programs: the class name in kebab case. */
  public String code() {
    return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase();
  }

  /** How long to wait before the same may succeed; empty when waiting does not help. */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }

  /** Never null: every problem is made with a message. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
