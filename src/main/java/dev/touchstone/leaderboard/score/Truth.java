package dev.touchstone.leaderboard.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of test rows, in one fixed order. Never leaves the scorer. */
public sealed interface Truth {
  int size();

  /**
   * How much each row counts, as scikit-learn's {@code sample_weight}: a row of weight 2 counts as
   * two rows do. Null where each counts once.
   */
  double @Nullable [] weights();

  /** The labels of some of the rows. */
  Truth rows(int[] rows);

  /** Row {@code i} is of class {@code classes.get(index[i])}. */
  record Classes(List<String> classes, int[] index, double @Nullable [] weights) implements Truth {
    public Classes {
      Weights.require(weights, index.length);
    }

    public Classes(List<String> classes, int[] index) {
      this(classes, index, null);
    }

    @Override
    public int size() {
      return index.length;
    }

    @Override
    public Classes rows(int[] rows) {
      return new Classes(classes, Pick.of(index, rows), Weights.rows(weights, rows));
    }
  }

  /** Row {@code i} has the value {@code values[i]}. */
  record Numbers(double[] values, double @Nullable [] weights) implements Truth {
    public Numbers {
      Weights.require(weights, values.length);
    }

    public Numbers(double[] values) {
      this(values, null);
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public Numbers rows(int[] rows) {
      return new Numbers(Pick.of(values, rows), Weights.rows(weights, rows));
    }
  }
}
