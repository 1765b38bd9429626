package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;

/**
 * The scores that one recipe reached with different seeds: how much is luck in training, which the
 * interval of a single score does not know of.
 *
 * @param scores lowest first, at least two
 */
public record Seeds(List<Double> scores) {
  public Seeds {
    if (scores.size() < 2) throw new IllegalArgumentException("A spread needs two seeds or more");
    scores = scores.stream().sorted().toList();
  }

  public int count() {
    return scores.size();
  }

  public double mean() {
    return Arrays.stream(values()).average().orElseThrow();
  }

  /** The standard deviation between seeds, with n - 1. */
  public double deviation() {
    return Spread.of(values());
  }

  /** Of the mean over all seeds that could be: Student's 95 % interval, 2.5 % on either side. */
  public Interval interval() {
    var margin = Student.quantile(0.975, count() - 1) * deviation() / Math.sqrt(count());
    return Interval.around(mean(), margin);
  }

  private double[] values() {
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
