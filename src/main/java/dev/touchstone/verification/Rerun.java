package dev.touchstone.verification;

import dev.touchstone.leaderboard.Split;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One re-run as it is kept.
 *
 * @param place 0 for the one with the entry's own seed
 * @param fileSha256 the predictions it left; null while there are none
 */
record Rerun(
    UUID verificationId,
    int place,
    long seed,
    UUID runId,
    SeedState state,
    @Nullable String fileSha256,
    @Nullable Boolean sameInputs,
    @Nullable Boolean sameEnvironment,
    Map<Split, Double> scores) {

  /** Over, without predictions. */
  Rerun ended(SeedState how) {
    return new Rerun(
        verificationId, place, seed, runId, how, null, sameInputs, sameEnvironment, Map.of());
  }

  /** Over, with predictions. */
  Rerun returned(String sha256) {
    return new Rerun(
        verificationId,
        place,
        seed,
        runId,
        SeedState.RETURNED,
        sha256,
        sameInputs,
        sameEnvironment,
        Map.of());
  }

  /** What its predictions reach. */
  Rerun scored(Map<Split, Double> reached) {
    return new Rerun(
        verificationId,
        place,
        seed,
        runId,
        SeedState.SCORED,
        fileSha256,
        sameInputs,
        sameEnvironment,
        reached);
  }

  Rerun seen(boolean inputs, boolean environment) {
    return new Rerun(
        verificationId, place, seed, runId, state, fileSha256, inputs, environment, scores);
  }

  boolean waiting() {
    return state == SeedState.WAITING;
  }
}
