package dev.touchstone.run;

import dev.touchstone.experiment.Recipe;
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
    @Nullable String scriptSha256,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    boolean stopping,
    @Nullable Progress progress,
    @Nullable Failure failure) {

  public Run {
    inputs = List.copyOf(inputs);
  }

  /** How long the code ran, or runs as of {@code now}; zero if it never began. */
  public Duration duration(Instant now) {
    if (startedAt == null) {
      return Duration.ZERO;
    }
    return Duration.between(startedAt, endedAt == null ? now : endedAt);
  }
}
