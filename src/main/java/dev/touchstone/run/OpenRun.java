package dev.touchstone.run;

import dev.touchstone.base.Conflict;
import dev.touchstone.base.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a run that something is said about.
 *
 * @param evidence whether a worker executed it to its end, so that nothing is added any more
 * @param logLines how many lines its log has
 */
record OpenRun(UUID experiment, boolean deleted, boolean evidence, long logLines) {

  /**
   * Why nothing can be said about the run; null if something can.
   *
   * @param open null if there is no such run
   */
  static @Nullable RuntimeException refusal(UUID run, @Nullable OpenRun open) {
    if (open == null) {
      return new NotFound("run", run);
    }
    if (open.deleted) {
      return new RunIsDeleted(run);
    }
    return open.evidence
        ? new Conflict(
            "Run %s was executed by a worker and is over: its metrics stay as they are."
                .formatted(run))
        : null;
  }
}
