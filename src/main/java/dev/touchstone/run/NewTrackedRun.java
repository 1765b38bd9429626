package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that somebody's own program begins.
 *
 * @param name at most 250 characters, empty for one that is made up
 * @param startedAt when it began by its own clock; null for now
 * @param parentId the run it is a part of
 * @param source what the program calls itself, empty if it does not say
 */
public record NewTrackedRun(
    UUID experimentId,
    String name,
    @Nullable Instant startedAt,
    Map<String, String> tags,
    @Nullable UUID parentId,
    String source) {

  public NewTrackedRun {
    if (name.length() > RunNames.TRACKED_LIMIT) {
      throw new InvalidInput("A run's name has at most 250 characters.");
    }
    tags = Map.copyOf(tags);
  }
}
