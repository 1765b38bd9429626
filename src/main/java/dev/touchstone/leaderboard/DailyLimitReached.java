package dev.touchstone.leaderboard;

import dev.touchstone.base.Problem;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** The submissions of the day are used up. */
public class DailyLimitReached extends Problem {
  private final transient Duration wait;

  DailyLimitReached(int limit, ZoneId zone, Duration wait) {
    super(
        Kind.TOO_MANY,
        "All %d submissions of today are used. The day ends at midnight in the time zone %s; nothing of this file was kept."
            .formatted(limit, zone.getId()));
    this.wait = wait;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(wait);
  }
}
