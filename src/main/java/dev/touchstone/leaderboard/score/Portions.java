package dev.touchstone.leaderboard.score;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work on many rows, divided among the processors. */
final class Portions {
  /** What is smaller takes less time than handing it to another thread. */
  private static final int FEWEST_ROWS = 50_000;

  private Portions() {}

  /** In how many portions so many rows are best worked on: one for each processor at most. */
  static int of(int rows) {
    return Math.clamp(rows / FEWEST_ROWS, 1, Runtime.getRuntime().availableProcessors());
  }

  /** Does the work for each number below {@code portions}, at once where processors are free. */
  static void each(int portions, IntConsumer work) {
    if (portions == 1) work.accept(0);
    else IntStream.range(0, portions).parallel().forEach(work);
  }

  /** Where this one of so many portions of the rows begins; the last one's end is that of all. */
  static int start(int portion, int portions, int rows) {
    return (int) ((long) rows * portion / portions);
  }
}
