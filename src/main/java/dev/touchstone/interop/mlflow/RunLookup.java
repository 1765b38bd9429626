package dev.touchstone.interop.mlflow;

import dev.touchstone.base.NotFound;
import dev.touchstone.base.ShortMemory;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds runs by MLflow's ids, within the call's namespace. */
@Component
class RunLookup {
  private final Runs runs;

  /** Programs log many times a second, and a run never moves to another namespace. */
  private final ShortMemory<UUID, UUID> namespaces =
      new ShortMemory<>(Duration.ofMinutes(1), 10_000);

  RunLookup(Runs runs) {
    this.runs = runs;
  }

  /**
   * @throws MlflowProblem when there is none in this namespace that the viewer may see
   */
  Run get(Call call, String text) {
    try {
      Run run = runs.get(call.viewer(), id(text));
      if (run.namespaceId().equals(call.namespace().id())) return run;
    } catch (NotFound e) {
      throw absent(text);
    }
    throw absent(text);
  }

  /** As {@link #get}; one in the bin is refused. */
  Run active(Call call, String text) {
    Run run = get(call, text);
    if (run.deleted()) throw inBin(run.id());
    return run;
  }

  /**
   * The id of a run of this namespace. Whether there is still such a run, and the viewer may see
   * it, is for the room of runs to say, which is asked anyway.
   *
   * @throws MlflowProblem when it is another namespace's
   */
  UUID here(Call call, String text) {
    UUID id = id(text);
    return namespaces
        .recall(id, run -> Optional.of(get(call, text).namespaceId()))
        .filter(call.namespace().id()::equals)
        .map(namespace -> id)
        .orElseThrow(() -> absent(text));
  }

  static UUID id(String text) {
    return HexId.parse(text).orElseThrow(() -> absent(text));
  }

  static MlflowProblem absent(String id) {
    return MlflowProblem.absent("Run with id=%s not found".formatted(id));
  }

  static MlflowProblem inBin(UUID run) {
    return MlflowProblem.invalid(
        "The run %s must be in the 'active' state. Current state is deleted."
            .formatted(HexId.of(run)));
  }
}
