package dev.touchstone.leaderboard.score;

/**
 * A statistic that looks at some of the rows only.
 *
 * @param size how many rows there are in all
 * @param rows those that the inner statistic is of, in its order
 */
record SomeRows(int size, int[] rows, Statistic inner) implements Statistic {
  @Override
  public double of(int[] times) {
    return inner.of(Pick.of(times, rows));
  }
}
