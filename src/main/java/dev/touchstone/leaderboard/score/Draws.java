package dev.touchstone.leaderboard.score;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each unit comes in each resample, for all resamples at once. All entries of a test set
 * share one; the last few are kept while memory allows, so that an entry costs multiplications
 * alone.
 */
final class Draws {
  private static final int KEPT = 4;
  private static final Map<Key, SoftReference<Draws>> RECENT =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Draws>> eldest) {
          return size() > KEPT;
        }
      };

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
    synchronized (RECENT) {
      var key = new Key(resamples, units);
      var kept = RECENT.get(key);
      var known = kept == null ? null : kept.get();
      if (known != null) return known;
      var made = new Draws(resamples, units);
      RECENT.put(key, new SoftReference<>(made));
      return made;
    }
  }

  /** For each resample the sum over the units of value times how often the unit came. */
  double[] sums(double[] values) {
    var sums = new double[count];
    for (int u = 0; u < values.length; u++) add(u * count, values[u], sums);
    return sums;
  }

  /** Kept this short so that the compiler makes vector instructions of it. */
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
