package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * How often each unit comes in each resample, for all resamples at once. All entries of a test set
 * share one; the last few are kept while memory allows, so that an entry costs multiplications
 * alone.
 */
final class Draws {
  private static final Recent<Key, Draws> RECENT = new Recent<>(4);

  private record Key(Resamples resamples, int units) {}

  private final int count;

  /** The times of one unit lie side by side, one for each resample. */
  private final byte[] times;

  private Draws(Resamples resamples, int units) {
    count = resamples.count();
    times = new byte[Math.multiplyExact(units, count)];
    var sequence = new Sequence(resamples.seed(), units);
    for (int b = 0; b < count; b++) keep(sequence.next(), b);
  }

  static Draws of(Resamples resamples, int units) {
    return RECENT.get(new Key(resamples, units), key -> new Draws(key.resamples(), key.units()));
  }

  /** For each resample the sum over the units of value times how often the unit came. */
  double[] sums(double[] values) {
    var sums = new double[count];
    var u = 0;
    for (; u + 4 <= values.length; u += 4)
      add(u * count, values[u], values[u + 1], values[u + 2], values[u + 3], sums);
    for (; u < values.length; u++) add(u * count, values[u], sums);
    return sums;
  }

  /**
   * Four units at once, added one after the other as if each came alone. Kept this short so that
   * the compiler makes vector instructions of it.
   */
  private void add(int from, double v, double w, double x, double y, double[] sums) {
    int second = from + count, third = second + count, fourth = third + count;
    for (int b = 0; b < sums.length; b++)
      sums[b] =
          sums[b]
              + v * times[from + b]
              + w * times[second + b]
              + x * times[third + b]
              + y * times[fourth + b];
  }

  private void add(int from, double value, double[] sums) {
    for (int b = 0; b < sums.length; b++) sums[b] += value * times[from + b];
  }

  private void keep(int[] drawn, int b) {
    for (int u = 0; u < drawn.length; u++) times[u * count + b] = (byte) drawn[u];
  }

  /** Units drawn with replacement, as how often each came. SplitMix64 (Steele, Lea, Flood 2014). */
  static final class Sequence {
    private final int[] times;
    private long state;

    Sequence(long seed, int units) {
      state = seed;
      times = new int[units];
    }

    /** The same array each time. */
    int[] next() {
      Arrays.fill(times, 0);
      for (int i = 0; i < times.length; i++) times[unit()]++;
      return times;
    }

    private int unit() {
      state += 0x9E3779B97F4A7C15L;
      var z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return (int) (((z ^ (z >>> 31)) >>> 32) * times.length >>> 32);
    }
  }
}
