package dev.touchstone.leaderboard.score;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric that is the mean of what each row contributes: accuracy, log loss, absolute error, and
 * the squared error, whose mean is brought back to the target's unit by a square root.
 *
 * @param weights how much each row counts; null if each counts once
 */
record MeanError(double[] contributions, boolean root, double @Nullable [] weights)
    implements Averaged {
  MeanError(double[] contributions, boolean root) {
    this(contributions, root, null);
  }

  @Override
  public int size() {
    return contributions.length;
  }

  @Override
  public Optional<double[]> perItem() {
    return Optional.of(contributions.clone());
  }

  @Override
  public double of(int[] times) {
    var sum = 0.0;
    var rows = 0.0;
    for (int i = 0; i < times.length; i++) {
      var weight = Weights.of(weights, times, i);
      sum += weight * contributions[i];
      rows += weight;
    }
    return fromMean(sum / rows);
  }

  @Override
  public double fromMean(double mean) {
    return root ? Math.sqrt(mean) : mean;
  }
}
