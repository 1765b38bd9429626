package dev.touchstone.run.web;

import dev.touchstone.experiment.Recipe;
import dev.touchstone.run.Failure;
import dev.touchstone.run.Progress;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as JSON.
 *
 * @param experiment its address
 * @param maker the name of the person who launched it
 * @param tracked whether somebody's own program says what it does, not a worker
 * @param parent the run it is a part of
 */
record RunView(
    UUID id,
    String name,
    String experiment,
    RunState state,
    int attempt,
    String maker,
    boolean tracked,
    @Nullable UUID parent,
    Recipe recipe,
    List<RunInput> inputs,
    long seed,
    String device,
    Bounds limits,
    @Nullable String scriptSha256,
    @Nullable UUID retryOf,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant deletedAt,
    boolean stopping,
    @Nullable Progress progress,
    @Nullable Failure failure) {

  record Bounds(int cores, long memoryBytes, long wallSeconds, long diskBytes) {}

  static RunView of(Run run, String experiment, String maker) {
    return new RunView(
        run.id(),
        run.name(),
        experiment,
        run.state(),
        run.attempt(),
        maker,
        run.tracked(),
        run.parentId(),
        run.recipe(),
        run.inputs(),
        run.seed(),
        run.device().name().toLowerCase(Locale.ROOT),
        new Bounds(
            run.limits().cores(),
            run.limits().memoryBytes(),
            run.limits().wallTime().toSeconds(),
            run.limits().diskBytes()),
        run.scriptSha256(),
        run.retryOf(),
        run.createdAt(),
        run.startedAt(),
        run.endedAt(),
        run.deletedAt(),
        run.stopping(),
        run.progress(),
        run.failure());
  }
}
