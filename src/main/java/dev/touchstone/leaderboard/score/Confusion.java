package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A metric that follows from how often each class was taken for each other: the rows are counted in
 * one pass, the rest is arithmetic on the counts.
 */
final class Confusion implements Statistic {
  /** For each row its place in the matrix: truth times the number of classes, plus prediction. */
  private final int[] cells;

  private final int classes;
  private final double @Nullable [] weights;
  private final ToDoubleFunction<ConfusionMatrix> measure;

  Confusion(Truth.Classes truth, int[] predicted, ToDoubleFunction<ConfusionMatrix> measure) {
    classes = truth.classes().size();
    cells = new int[predicted.length];
    Arrays.setAll(cells, i -> truth.index()[i] * classes + predicted[i]);
    weights = truth.weights();
    this.measure = measure;
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public double of(int[] times) {
    var counts = new double[classes * classes];
    for (int i = 0; i < cells.length; i++) counts[cells[i]] += Weights.of(weights, times, i);
    return measure.applyAsDouble(new ConfusionMatrix(counts, classes));
  }
}
