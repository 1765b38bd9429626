package dev.touchstone.leaderboard.web;

import dev.touchstone.leaderboard.Allowance;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.RuleChange;
import dev.touchstone.leaderboard.Rules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a benchmark as programs see them.
 *
 * @param left what the asker may still have scored for the own namespace
 * @param termsSha256 null where there are no terms
 * @param accepted when the asker accepted these terms; null if not
 */
record RulesReply(
    Rules rules,
    String timeZone,
    List<Phase> phases,
    Allowance left,
    @Nullable String termsSha256,
    @Nullable Instant accepted,
    List<RuleChange> changes) {
  static RulesReply of(
      Benchmark benchmark, Allowance left, @Nullable Instant accepted, List<RuleChange> changes) {
    var rules = benchmark.rules();
    return new RulesReply(
        rules,
        benchmark.schedule().zone().getId(),
        benchmark.schedule().phases(),
        left,
        rules.hasTerms() ? rules.termsHash() : null,
        accepted,
        changes);
  }
}
