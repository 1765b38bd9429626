package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.stream.DoubleStream;

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
    return mean(parts.stream().mapToDouble(part -> part.of(times)));
  }

  @Override
  public double value() {
    return mean(parts.stream().mapToDouble(Statistic::value));
  }

  private static double mean(DoubleStream values) {
    return values.filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
  }
}
