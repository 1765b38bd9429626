package dev.touchstone.leaderboard.score;

import java.util.List;

/**
 * The unweighted mean of several statistics of the same rows, such as one for each class. Leaves
 * out what is not defined: a class that has no row, or every row, cannot be told from anything.
 */
record MacroMean(List<? extends Statistic> parts) implements Statistic {
  @Override
  public int size() {
    return parts.getFirst().size();
  }

  @Override
  public double of(int[] times) {
    return parts.stream()
        .mapToDouble(part -> part.of(times))
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }
}
