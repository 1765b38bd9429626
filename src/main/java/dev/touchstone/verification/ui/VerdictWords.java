package dev.touchstone.verification.ui;

import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.verification.Finding;
import dev.touchstone.verification.Obstacle;
import dev.touchstone.verification.Verification;
import dev.touchstone.verification.VerificationState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A verdict as a badge, and as a sentence with its numbers. */
final class VerdictWords {
  private static final int MOST_DECIMALS = 6;
  private static final int USUAL_DECIMALS = 4;

  private VerdictWords() {}

  static Badge badge(Verification one) {
    if (one.state() == VerificationState.RUNNING)
      return new Badge(
          Badge.Tone.INFO, "run", "%d of %d seeds".formatted(one.over(), one.seeds().size()));
    if (one.state() == VerificationState.CANCELLED)
      return new Badge(Badge.Tone.PLAIN, "stop", "Stopped");
    return switch (Objects.requireNonNull(one.verdict())) {
      case REPRODUCED -> new Badge(Badge.Tone.TOUCH, "streak", "Reproduced");
      case DIFFERS -> new Badge(Badge.Tone.BAD, "warn", "Differs");
      case CANNOT_RERUN -> new Badge(Badge.Tone.PLAIN, "x", "Cannot be re-run");
    };
  }

  /**
   * @param split the part of the hidden rows to speak of
   */
  static String sentence(Verification one, Split split) {
    var finding = one.findings().get(split);
    var verdict = one.verdict();
    if (verdict == null) return unfinished(one);
    return switch (verdict) {
      case REPRODUCED -> reproduced(one, finding);
      case DIFFERS -> differs(finding);
      case CANNOT_RERUN -> cannot(one.obstacle());
    };
  }

  private static String unfinished(Verification one) {
    return one.state() == VerificationState.RUNNING
        ? "%s of %d over. You can leave this page; it goes on."
            .formatted(Figures.count(one.over(), "re-run", "re-runs"), one.seeds().size())
        : "It was stopped before there was a verdict.";
  }

  private static String reproduced(Verification one, @Nullable Finding finding) {
    if (!one.identical())
      return finding == null
          ? "The claimed score lies within what its recipe gives."
          : "Claimed %s lies within what its recipe gives: %s."
              .formatted(figure(finding, finding.claimed()), reach(finding));
    var same = "Its own seed left the very bytes that were handed in.";
    if (finding == null || finding.within()) return same;
    return same + " Other seeds reach %s: it is a lucky one.".formatted(reach(finding));
  }

  private static String differs(@Nullable Finding finding) {
    if (finding == null) return "Its recipe does not give the claimed score.";
    return "Claimed %s, but its recipe gives %s: %s by %s."
        .formatted(
            figure(finding, finding.claimed()),
            reach(finding),
            finding.difference() < 0 ? "lower" : "higher",
            figure(finding, Math.abs(finding.difference())));
  }

  private static String cannot(@Nullable Obstacle obstacle) {
    return "Because " + (obstacle == null ? "its re-runs failed" : obstacle.words()) + ".";
  }

  private static String reach(Finding finding) {
    return "%s ± %s".formatted(figure(finding, finding.mean()), figure(finding, finding.margin()));
  }

  private static String figure(Finding finding, double value) {
    return Figures.fixed(value, decimals(finding));
  }

  /** One more than the claim's interval supports. */
  static int decimals(Finding finding) {
    var half = (finding.claimedHigh() - finding.claimedLow()) / 2;
    if (!(half > 0)) return USUAL_DECIMALS;
    return Math.clamp((long) Math.ceil(-Math.log10(half)) + 1, 0, MOST_DECIMALS);
  }
}
