package dev.touchstone.run.web;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.run.RunChange;
import dev.touchstone.run.RunState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a tracked run as JSON.
 *
 * @param state {@code finished}, {@code failed} or {@code cancelled}
 * @param endedAt now when absent
 */
record EndBody(@Nullable String state, @Nullable Instant endedAt) {

  RunChange change() {
    return new RunChange(ending(LaunchBody.required("state", state)), endedAt, null);
  }

  private static RunState ending(String word) {
    return switch (word) {
      case "finished" -> RunState.FINISHED;
      case "failed" -> RunState.FAILED;
      case "cancelled" -> RunState.CANCELLED;
      default ->
          throw new InvalidInput(
              "A run cannot end as “%s”: say finished, failed or cancelled.".formatted(word));
    };
  }
}
