package dev.touchstone.leaderboard.score;

/**
 * A metric that is the mean of what each row contributes: accuracy, log loss, absolute error, and
 * the squared error, whose mean is brought back to the target's unit by a square root.
 */
record MeanError(double[] contributions, boolean root) implements Statistic {
  @Override
  public int size() {
    return contributions.length;
  }

  @Override
  public java.util.Optional<double[]> perItem() {
    return java.util.Optional.of(contributions.clone());
  }

  @Override
  public double of(int[] times) {
    var sum = 0.0;
    var rows = 0L;
    for (int i = 0; i < times.length; i++) {
      sum += times[i] * contributions[i];
      rows += times[i];
    }
    var mean = sum / rows;
    return root ? Math.sqrt(mean) : mean;
  }
}
