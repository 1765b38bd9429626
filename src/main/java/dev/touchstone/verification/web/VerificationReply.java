package dev.touchstone.verification.web;

import dev.touchstone.leaderboard.Split;
import dev.touchstone.verification.Finding;
import dev.touchstone.verification.SeedState;
import dev.touchstone.verification.Verdict;
import dev.touchstone.verification.Verification;
import dev.touchstone.verification.VerificationState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A verification as programs see it.
 *
 * @param because why it cannot be re-run, as a sentence's end; null unless that is the verdict
 * @param identical whether its own seed left the very bytes that were handed in
 * @param findings by {@code public} and {@code private}; empty while the numbers are not the
 *     caller's to see
 */
record VerificationReply(
    UUID id,
    UUID submission,
    String entry,
    String owner,
    String startedBy,
    VerificationState state,
    @Nullable Verdict verdict,
    @Nullable String obstacle,
    @Nullable String because,
    boolean identical,
    boolean otherEnvironment,
    List<Seed> seeds,
    Map<String, Found> findings,
    @Nullable UUID run,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** One re-run; {@code run} is null for those who may not see it. */
  record Seed(long seed, SeedState state, Map<String, Double> scores, @Nullable UUID run) {
    static Seed of(Verification.Seed seed) {
      return new Seed(seed.seed(), seed.state(), byWord(seed.scores()), seed.runId());
    }
  }

  /** The claim, and what re-runs reach: the claim is one of theirs if within {@code margin}. */
  record Found(
      double claimed,
      double claimedLow,
      double claimedHigh,
      double mean,
      double margin,
      int reruns,
      boolean within) {
    static Found of(Finding found) {
      return new Found(
          rounded(found.claimed()),
          rounded(found.claimedLow()),
          rounded(found.claimedHigh()),
          rounded(found.mean()),
          rounded(found.margin()),
          found.reruns(),
          found.within());
    }
  }

  static VerificationReply of(Verification one) {
    var obstacle = one.obstacle();
    return new VerificationReply(
        one.id(),
        one.submissionId(),
        one.entry(),
        one.owner(),
        one.startedBy().words(),
        one.state(),
        one.verdict(),
        obstacle == null ? null : obstacle.name(),
        obstacle == null ? null : obstacle.words(),
        one.identical(),
        one.otherEnvironment(),
        one.seeds().stream().map(Seed::of).toList(),
        findings(one),
        one.runId(),
        one.startedAt(),
        one.endedAt());
  }

  private static Map<String, Found> findings(Verification one) {
    var findings = new TreeMap<String, Found>();
    one.findings().forEach((split, found) -> findings.put(split.word(), Found.of(found)));
    return findings;
  }

  private static Map<String, Double> byWord(Map<Split, Double> scores) {
    return scores.entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().word(), each -> rounded(each.getValue())));
  }

  /** Four significant digits: more would say more about the hidden labels than about the entry. */
  private static double rounded(double score) {
    return new BigDecimal(score).round(new MathContext(4)).doubleValue();
  }
}
