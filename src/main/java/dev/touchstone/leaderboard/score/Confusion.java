package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A metric that follows from how often each class was taken for each other: the rows are counted in
 * one pass, the rest is arithmetic on the counts.
 */
final class Confusion implements Statistic {
  private final Truth.Classes truth;
  private final int[] predicted;
  private final ToDoubleFunction<ConfusionMatrix> measure;

  Confusion(Truth.Classes truth, int[] predicted, ToDoubleFunction<ConfusionMatrix> measure) {
    this.truth = truth;
    this.predicted = predicted;
    this.measure = measure;
  }

  @Override
  public int size() {
    return predicted.length;
  }

  @Override
  public double of(int[] times) {
    return measure(times);
  }

  @Override
  public double value() {
    return measure(null);
  }

  private double measure(int @Nullable [] times) {
    var classes = truth.classes().size();
    return measure.applyAsDouble(new ConfusionMatrix(cells(classes, times), classes));
  }

  private double[] cells(int classes, int @Nullable [] times) {
    var weights = truth.weights();
    return weights == null
        ? Arrays.stream(CrossTable.of(truth.index(), predicted, classes, times))
            .asDoubleStream()
            .toArray()
        : CrossTable.weighted(truth.index(), predicted, classes, weights, times);
  }
}
