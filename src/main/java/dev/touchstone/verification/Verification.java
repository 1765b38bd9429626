package dev.touchstone.verification;

import dev.touchstone.leaderboard.Split;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A re-execution of what made an entry, as one viewer may see it.
 *
 * @param owner the name of the namespace the entry belongs to
 * @param startedBy as what it was asked for
 * @param verdict null until it is done
 * @param obstacle why it could not be re-run; null unless that is the verdict
 * @param identical whether the first re-run, with the entry's own seed, left the very bytes that
 *     were handed in
 * @param seeds the entry's own first
 * @param findings by part of the hidden rows; empty while their numbers are not this viewer's to
 *     see
 * @param runId the run that made the entry, if this viewer may see it
 * @param mayCancel whether this viewer may end it
 */
public record Verification(
    UUID id,
    UUID benchmarkId,
    UUID submissionId,
    String entry,
    String owner,
    Starter startedBy,
    VerificationState state,
    @Nullable Verdict verdict,
    @Nullable Obstacle obstacle,
    boolean identical,
    List<Seed> seeds,
    Map<Split, Finding> findings,
    @Nullable UUID runId,
    boolean mayCancel,
    Instant startedAt,
    @Nullable Instant endedAt) {
  public Verification {
    seeds = List.copyOf(seeds);
    findings = Map.copyOf(findings);
  }

  /**
   * One re-run.
   *
   * @param scores by part, as far as they are this viewer's to see
   * @param runId the run, if this viewer may see it
   * @param sameInputs whether the worker mounted the files that were recorded; null until it is
   *     over
   * @param sameEnvironment whether it ran with the same language and packages; null until it is
   *     over
   */
  public record Seed(
      long seed,
      SeedState state,
      Map<Split, Double> scores,
      @Nullable UUID runId,
      @Nullable Boolean sameInputs,
      @Nullable Boolean sameEnvironment) {
    public Seed {
      scores = Map.copyOf(scores);
    }
  }

  /** Re-runs that are over, however they ended. */
  public int over() {
    return (int) seeds.stream().filter(seed -> seed.state() != SeedState.WAITING).count();
  }

  public int failed() {
    return (int) seeds.stream().filter(seed -> seed.state().failed()).count();
  }

  public int scored() {
    return (int) seeds.stream().filter(seed -> seed.state() == SeedState.SCORED).count();
  }

  /** Whether a re-run had other packages or another language than the entry's run. */
  public boolean otherEnvironment() {
    return seeds.stream().anyMatch(seed -> Boolean.FALSE.equals(seed.sameEnvironment()));
  }

  /** The same bytes came out, but other seeds of the recipe do not reach such a score. */
  public boolean luckySeed(Split split) {
    var finding = findings.get(split);
    return identical && finding != null && !finding.within();
  }
}
