package dev.touchstone.leaderboard;

import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a benchmark takes submissions. Its ends are whole seconds.
 *
 * @param start the first moment of it
 * @param end the first moment after it; null if it lasts until the benchmark is closed
 * @param perDay submissions a day instead of the benchmark's usual number; null for that one
 * @param inTotal submissions in this phase; null for no limit of its own
 */
public record Phase(
    UUID id,
    String name,
    Instant start,
    @Nullable Instant end,
    Showing showing,
    @Nullable Integer perDay,
    @Nullable Integer inTotal) {
  public Phase {
    name = InvalidInput.unlessText("The name of a phase", name, 80);
    start = start.truncatedTo(ChronoUnit.SECONDS);
    end = end == null ? null : end.truncatedTo(ChronoUnit.SECONDS);
    if (end != null && !start.isBefore(end)) {
      throw new InvalidInput("The phase “%s” ends before it starts.".formatted(name));
    }
    Rules.requireLimit("a day in the phase “%s”".formatted(name), perDay, Rules.MOST_PER_DAY);
    Rules.requireLimit("in the phase “%s”".formatted(name), inTotal, Rules.MOST_IN_TOTAL);
  }

  /** A phase with the benchmark's usual limits. */
  public static Phase of(String name, Instant start, @Nullable Instant end, Showing showing) {
    return new Phase(Ids.next(), name, start, end, showing, null, null);
  }

  public boolean contains(Instant at) {
    return !at.isBefore(start) && !ended(at);
  }

  public boolean begun(Instant at) {
    return !at.isBefore(start);
  }

  public boolean ended(Instant at) {
    return end != null && !at.isBefore(end);
  }

  public boolean blind() {
    return showing == Showing.BLIND;
  }
}
