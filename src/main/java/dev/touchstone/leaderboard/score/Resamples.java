package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * The bootstrap resamples that all entries of one test set share: the same seed draws the same rows
 * for every entry, so two entries can be subtracted resample by resample (a paired bootstrap).
 *
 * @param seed what the draws follow from
 * @param count how many resamples
 */
public record Resamples(long seed, int count) {
  /** Enough for the 2.5 and 97.5 % points to move by less than a tenth of the interval's width. */
  public static final int USUAL = 2_000;

  public Resamples {
    if (count < 40)
      throw new IllegalArgumentException("A 95 % interval needs 40 resamples or more");
  }

  /**
   * The statistic on each resample. A draw on which it is not defined (one class only) is drawn
   * again; that depends on the truth alone, so entries stay paired.
   */
  public double[] of(Statistic statistic) {
    if (Double.isNaN(statistic.value())) {
      throw new IllegalArgumentException("The metric is not defined on these test rows");
    }
    var draws = new Draws(seed, statistic.size());
    var values = new double[count];
    Arrays.setAll(values, b -> defined(statistic, draws));
    return values;
  }

  private static double defined(Statistic statistic, Draws draws) {
    var value = statistic.of(draws.next());
    while (Double.isNaN(value)) value = statistic.of(draws.next());
    return value;
  }

  /** Rows drawn with replacement, as how often each came. SplitMix64 (Steele, Lea, Flood 2014). */
  private static final class Draws {
    private final int[] times;
    private long state;

    Draws(long seed, int rows) {
      state = seed;
      times = new int[rows];
    }

    int[] next() {
      Arrays.fill(times, 0);
      for (int i = 0; i < times.length; i++) times[row()]++;
      return times;
    }

    private int row() {
      state += 0x9E3779B97F4A7C15L;
      var z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return (int) (((z ^ (z >>> 31)) >>> 32) * times.length >>> 32);
    }
  }
}
