package dev.touchstone.leaderboard.score;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The parameter-free Ladder of Blum and Hardt (“The Ladder: A Reliable Leaderboard for Machine
 * Learning Competitions”, ICML 2015, figure 2). A score is released only if it is better than the
 * best released before by more than s / sqrt(n), where s is the standard deviation over the rows of
 * the difference between the two submissions' losses; it is rounded then. What is not released says
 * nothing but that.
 *
 * <p>The paper's s / sqrt(n) is the standard error of the difference. It is taken from the paired
 * bootstrap here, which for a mean is the same up to the number of resamples, and which there also
 * is for metrics that are no mean.
 *
 * <p>That error shrinks with the difference: a submission with one more right answer is better by
 * 1/n with an error of 1/n, so that changing one prediction after the other would read labels at
 * the edge. Therefore a gain must also be of a stated size, as in the paper's Ladder with a
 * parameter: an owner sees at most range / gain scores however many submissions are made.
 */
public final class Ladder {
  private final boolean higherIsBetter;
  private final boolean unitScale;
  private final double leastGain;

  /**
   * @param unitScale whether scores are of the order of 1, so that they are rounded to 1/n as in
   *     the paper; else to twice their standard error over sqrt(n), which is 1/n for an accuracy of
   *     one half
   * @param leastGain no smaller gain is released; 0 for half the standard error of the score
   */
  public Ladder(boolean higherIsBetter, boolean unitScale, double leastGain) {
    this.higherIsBetter = higherIsBetter;
    this.unitScale = unitScale;
    this.leastGain = leastGain;
  }

  /** The best of an owner so far: its estimate, and what was released of it. */
  public record Rung(Estimate estimate, double released) {}

  /** The value to release; empty where it is not better by enough. */
  public OptionalDouble release(Estimate now, @Nullable Rung best) {
    return best == null || climbs(now, best)
        ? OptionalDouble.of(rounded(now))
        : OptionalDouble.empty();
  }

  private boolean climbs(Estimate now, Rung best) {
    var gain = (now.value() - best.released()) * (higherIsBetter ? 1 : -1);
    var least = leastGain > 0 ? leastGain : now.standardError() / 2;
    return gain >= least && gain > now.minus(best.estimate()).standardError();
  }

  private double rounded(Estimate now) {
    if (unitScale) return Math.rint(now.value() * now.units()) / now.units();
    var size = 2 * now.standardError() / Math.sqrt(now.units());
    return size == 0 ? now.value() : Grid.nearest(now.value(), Grid.roundUp(size));
  }
}
