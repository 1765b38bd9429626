package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of its run; null leaves a thing as it is.
 *
 * @param endedAt when it ended by its own clock; null for now if the state says that it is over
 * @param name at most 250 characters; an empty one changes nothing
 */
public record RunChange(
    @Nullable RunState state, @Nullable Instant endedAt, @Nullable String name) {

  public RunChange {
    if (name != null && name.length() > RunNames.TRACKED_LIMIT) {
      throw new InvalidInput("A run's name has at most 250 characters.");
    }
  }
}
