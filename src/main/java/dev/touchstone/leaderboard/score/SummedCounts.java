package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a whole corpus that follows from sums over its items, such as BLEU from n-gram
 * counts. A resample sums the counts again: the metric of the drawn corpus, never a mean of item
 * scores.
 *
 * @param counts for each item what it adds to each sum
 * @param weights how much each item counts; null if each counts once
 * @param score of the sums
 */
record SummedCounts(int[][] counts, double @Nullable [] weights, ToDoubleFunction<double[]> score)
    implements Statistic {
  @Override
  public int size() {
    return counts.length;
  }

  @Override
  public double of(int[] times) {
    var sums = new double[counts.length == 0 ? 0 : counts[0].length];
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0) add(sums, counts[i], Weights.of(weights, times, i));
    }
    return score.applyAsDouble(sums);
  }

  /** The metric of a corpus of this item alone. */
  @Override
  public Optional<double[]> perItem() {
    return Optional.of(Arrays.stream(counts).mapToDouble(this::alone).toArray());
  }

  private double alone(int[] item) {
    return score.applyAsDouble(Arrays.stream(item).asDoubleStream().toArray());
  }

  private static void add(double[] sums, int[] counts, double weight) {
    for (int k = 0; k < sums.length; k++) sums[k] += weight * counts[k];
  }
}
