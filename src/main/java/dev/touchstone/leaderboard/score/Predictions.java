package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was handed in, checked, in the order of the test rows. */
public sealed interface Predictions {
  Predictions rows(int[] rows);

  /** What somebody hands in who says the same of every row. */
  static Predictions nothing(Truth truth) {
    return switch (truth) {
      case Truth.Classes t -> new Classes(new int[t.size()], even(t.classes().size(), t.size()));
      case Truth.Numbers t -> new Numbers(new double[t.size()]);
      case Truth.Relevances t -> new Numbers(new double[t.size()]);
      case Truth.Texts t -> new Texts(Collections.nCopies(t.size(), ""));
    };
  }

  private static double[][] even(int classes, int rows) {
    var shares = new double[classes][rows];
    for (var share : shares) Arrays.fill(share, 1.0 / classes);
    return shares;
  }

  /**
   * {@code probabilities[k][i]} is how likely row {@code i} is of class {@code k}; null if unsaid.
   */
  record Classes(int[] index, double @Nullable [][] probabilities) implements Predictions {
    @Override
    public Classes rows(int[] rows) {
      return new Classes(Pick.of(index, rows), probabilities == null ? null : each(rows));
    }

    /** The probabilities, for a metric that refused files without them. */
    double[][] likelihoods() {
      if (probabilities == null) throw new IllegalStateException("No probabilities were given");
      return probabilities;
    }

    private double[][] each(int[] rows) {
      return Arrays.stream(likelihoods()).map(p -> Pick.of(p, rows)).toArray(double[][]::new);
    }
  }

  /** Values, or the scores that order a ranking. */
  record Numbers(double[] values) implements Predictions {
    @Override
    public Numbers rows(int[] rows) {
      return new Numbers(Pick.of(values, rows));
    }
  }

  record Texts(List<String> values) implements Predictions {
    public Texts {
      values = List.copyOf(values);
    }

    @Override
    public Texts rows(int[] rows) {
      return new Texts(Pick.of(values, rows));
    }
  }
}
