package dev.touchstone.leaderboard.score;

import java.util.List;

/** The labels of test rows, in one fixed order. Never leaves the scorer. */
public sealed interface Truth {
  int size();

  /** The labels of some of the rows. */
  Truth rows(int[] rows);

  /** Row {@code i} is of class {@code classes.get(index[i])}. */
  record Classes(List<String> classes, int[] index) implements Truth {
    @Override
    public int size() {
      return index.length;
    }

    @Override
    public Classes rows(int[] rows) {
      return new Classes(classes, Pick.of(index, rows));
    }
  }

  /** Row {@code i} has the value {@code values[i]}. */
  record Numbers(double[] values) implements Truth {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public Numbers rows(int[] rows) {
      return new Numbers(Pick.of(values, rows));
    }
  }
}
