package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.ItemValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scorer found.
 *
 * @param items per hidden row in the order of the reference; null where rows cannot be judged one
 *     by one
 */
record Scored(Map<Split, Estimate> estimates, @Nullable ItemValues items) {
  Scored {
    estimates = Map.copyOf(estimates);
  }
}
