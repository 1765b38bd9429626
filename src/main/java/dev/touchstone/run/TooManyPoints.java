package dev.touchstone.run;

import dev.touchstone.base.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One run sends more points than it may. */
public class TooManyPoints extends Problem {

  private final Duration wait;

  public TooManyPoints(UUID run, Duration wait) {
    super(
        Kind.TOO_MANY,
        "Run %s sends more points than it may. Nothing of this request was kept. Send it again in"
                .formatted(run)
            + " %,d ms.".formatted(wait.toMillis()));
    this.wait = wait;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(wait);
  }
}
