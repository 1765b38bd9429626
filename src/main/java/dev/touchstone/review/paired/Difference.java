package dev.touchstone.review.paired;

import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.Interval;

/**
 * First minus second, in the metric's unit.
 *
 * @param interval 95 %, for all that it was made with together
 * @param p two-sided, corrected in the same way
 */
public record Difference(double value, Interval interval, double p) {
  private static final double ERROR = 0.05;

  /**
   * From two estimates over the same resamples (a paired bootstrap). The interval is the normal one
   * with the bootstrap's standard error (Efron and Tibshirani, An Introduction to the Bootstrap,
   * 1993, chapter 12), widened by Bonferroni's correction.
   *
   * @param comparisons how many differences are looked at together
   */
  public static Difference of(Estimate first, Estimate second, int comparisons) {
    var gap = first.minus(second);
    var error = gap.standardError();
    var margin = Normal.quantile(1 - ERROR / (2.0 * comparisons)) * error;
    return new Difference(
        gap.value(), Interval.around(gap.value(), margin), p(gap, error, comparisons));
  }

  /** Whether these rows tell the two apart. */
  public boolean told() {
    return !interval.holds(0);
  }

  private static double p(Estimate gap, double error, int comparisons) {
    if (gap.value() == 0) return 1;
    return error == 0 ? 0 : Math.min(1, comparisons * Normal.p(gap.value() / error));
  }
}
