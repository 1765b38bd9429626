package dev.touchstone.leaderboard;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many more submissions somebody may have scored.
 *
 * @param perDay the limit of a day
 * @param today left of it
 * @param inPhase left in this phase; null where it has no limit of its own
 * @param inTotal left over all phases; null where there is no such limit
 * @param dayEnds when today's limit is replaced by tomorrow's
 */
public record Allowance(
    int perDay, int today, @Nullable Integer inPhase, @Nullable Integer inTotal, Instant dayEnds) {
  /** What can be handed in before the day ends. */
  public int left() {
    return Stream.of(today, inPhase, inTotal)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .min()
        .orElse(0);
  }
}
