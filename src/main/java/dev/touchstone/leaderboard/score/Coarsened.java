package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * An estimate that says no more than what was released of its score. It lies at the released value
 * with a spread of a stated size, and its resamples have the shape of a normal distribution; of the
 * true resamples only their order is left, so that two entries which err on the same rows still
 * cancel out when they are subtracted. Whatever is computed from it (intervals, ties, ranges of
 * ranks) can be shown without showing the score.
 */
public final class Coarsened {
  private Coarsened() {}

  /**
   * @param released the value that was released
   * @param spread the standard error it is shown with
   */
  public static Estimate of(Estimate estimate, double released, double spread) {
    var shape = normalScores(estimate.resampled());
    var values = new double[shape.length];
    Arrays.setAll(values, b -> released + spread * shape[b]);
    return new Estimate(released, estimate.units(), values);
  }

  /** The standard error of a score, brought up to one of a few sizes; 0 for a constant. */
  public static double spread(Estimate estimate) {
    var values = estimate.resampled();
    var constant = Arrays.stream(values).allMatch(v -> v == values[0]);
    return constant ? 0 : Grid.spread(estimate.standardError());
  }

  /**
   * The normal quantile of each value's place among all. Equal values stand in the order of their
   * resamples, so that every estimate gets the same set of quantiles.
   */
  private static double[] normalScores(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var taken = new int[sorted.length];
    var scores = new double[values.length];
    for (int b = 0; b < values.length; b++) {
      var first = first(sorted, values[b]);
      var place = first + taken[first]++;
      scores[b] = Quantile.normal((place + 0.5) / sorted.length);
    }
    return scores;
  }

  /** The first place of a value in a sorted array that holds it. */
  private static int first(double[] sorted, double value) {
    int from = 0, to = sorted.length - 1;
    while (from < to) {
      var middle = (from + to) >>> 1;
      if (sorted[middle] < value) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
