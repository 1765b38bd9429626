package dev.touchstone.run;

import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.TrackedRecipe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a recipe on exact inputs.
 *
 * @param attempt how often it was given to a worker; 0 while it never was
 * @param retryOf the run this one repeats
 * @param scriptSha256 the blob with the script as it was launched; null for a built-in trainer
 * @param startedAt when the code of the latest attempt began
 * @param parentId the run this one is a part of
 * @param archivedAt when it was put out of the way; lists show it when asked
 * @param deletedAt when it was put into the bin
 * @param stopping somebody asked to cancel it and the worker has not ended it yet
 */
public record Run(
    UUID id,
    UUID experimentId,
    String name,
    RunState state,
    int attempt,
    Recipe recipe,
    List<RunInput> inputs,
    Device device,
    Limits limits,
    long seed,
    UUID audience,
    UUID namespaceId,
    UUID makerId,
    @Nullable UUID retryOf,
    @Nullable UUID parentId,
    @Nullable String scriptSha256,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant archivedAt,
    @Nullable Instant deletedAt,
    boolean stopping,
    @Nullable Progress progress,
    @Nullable Failure failure) {

  public Run {
    inputs = List.copyOf(inputs);
  }

  /** Whether somebody's own program runs it, rather than one of our workers. */
  public boolean tracked() {
    return recipe instanceof TrackedRecipe;
  }

  public boolean deleted() {
    return deletedAt != null;
  }

  /** How long the code ran, or runs as of {@code now}; zero if it never began. */
  public Duration duration(Instant now) {
    if (startedAt == null) {
      return Duration.ZERO;
    }
    return Duration.between(startedAt, endedAt == null ? now : endedAt);
  }
}
