package dev.touchstone.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next try: twice as long each time, and never all at once. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration MOST = Duration.ofSeconds(30);

  private int failures;

  void reset() {
    failures = 0;
  }

  /**
   * @param asked how long the server wants to be left alone; never less than that
   */
  Duration next(@Nullable Duration asked) {
    long doubled = Math.min(MOST.toMillis(), FIRST.toMillis() << Math.min(failures++, 10));
    Duration own = Duration.ofMillis(ThreadLocalRandom.current().nextLong(doubled / 2, doubled));
    return asked == null || asked.compareTo(own) < 0 ? own : asked.plus(own.dividedBy(4));
  }
}
