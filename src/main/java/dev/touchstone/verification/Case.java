package dev.touchstone.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verification as it is kept.
 *
 * @param namespaceId who the entry belongs to
 * @param standInId in whose name the re-runs are launched; null where they could not be
 * @param runId the run that made the entry; null for an uploaded file
 */
record Case(
    UUID id,
    UUID benchmarkId,
    UUID submissionId,
    UUID namespaceId,
    UUID starterId,
    Starter role,
    @Nullable UUID standInId,
    @Nullable UUID runId,
    VerificationState state,
    @Nullable Verdict verdict,
    @Nullable Obstacle obstacle,
    boolean identical,
    Instant startedAt,
    @Nullable Instant endedAt) {

  boolean running() {
    return state == VerificationState.RUNNING;
  }
}
