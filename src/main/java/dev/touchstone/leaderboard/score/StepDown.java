package dev.touchstone.leaderboard.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The step-down maximum test over all pairs of a board (Romano and Wolf 2005, with the successive
 * maxima of Westfall and Young 1993): a pair is told apart if its difference, counted in standard
 * errors, is more than the largest one among the pairs not yet told apart reaches in all but 5 % of
 * the resamples. The resamples know how entries hang together, which Holm's correction has to
 * assume the worst about.
 */
final class StepDown {
  /** Resamples that are walked through together, so that their values stay near the processor. */
  private static final int BLOCK = 32;

  private final double[][] centred;
  private final double[] errors;
  private final double[] observed;
  private final int resamples;

  /** The pairs of the test, the surest first: their entries, and where they lie. */
  private final int[] order;

  private final int[] first;
  private final int[] second;

  /**
   * @param centred of each entry its resampled values less their mean
   * @param errors as {@link PairErrors} gives them
   * @param observed of each pair how many errors its difference is from zero, on the normal scale
   */
  StepDown(double[][] centred, double[] errors, double[] observed) {
    this.centred = centred;
    this.errors = errors;
    this.observed = observed;
    resamples = centred[0].length;
    order = surestFirst(errors, observed);
    first = new int[order.length];
    second = new int[order.length];
    fillEntries();
  }

  /** In how many resamples the largest difference was at least as sure as each pair's own. */
  int[] exceedances() {
    var found =
        blocks()
            .collect(
                () -> new int[order.length],
                (counts, block) -> new Walk(block).count(counts),
                StepDown::add);
    var byPair = new int[errors.length];
    for (int k = 0; k < errors.length; k++) if (errors[k] == 0) byPair[k] = certain(k);
    var most = 0;
    for (int k = 0; k < order.length; k++) {
      most = Math.max(most, found[k]);
      byPair[order[k]] = most;
    }
    return byPair;
  }

  /** The bar of each step, the highest first; none where no pair has any doubt. */
  double[] bars(int allowed) {
    List<Double> bars = new ArrayList<>();
    var from = 0;
    var next = 0;
    do {
      from = next;
      if (from == order.length) break;
      var bar = bar(from, allowed);
      bars.add(bar);
      while (next < order.length && observed[order[next]] > bar) next++;
    } while (next > from);
    return bars.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double bar(int from, int allowed) {
    var largest = new double[resamples];
    blocks().forEach(block -> new Walk(block).largest(from, largest));
    Arrays.sort(largest);
    return largest[resamples - 1 - allowed];
  }

  /** A pair without any spread: certainly different, or certainly the same. */
  private int certain(int pair) {
    return observed[pair] > 0 ? 0 : resamples;
  }

  private IntStream blocks() {
    return IntStream.range(0, (resamples + BLOCK - 1) / BLOCK).parallel();
  }

  private static void add(int[] to, int[] more) {
    for (int k = 0; k < to.length; k++) to[k] += more[k];
  }

  /** Sorts by one number each: the sureness turned round in the upper half, the place below. */
  private static int[] surestFirst(double[] errors, double[] observed) {
    var keys =
        IntStream.range(0, errors.length)
            .filter(k -> errors[k] > 0)
            .mapToLong(k -> (long) ~Float.floatToRawIntBits((float) observed[k]) << 32 | k)
            .toArray();
    Arrays.parallelSort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private void fillEntries() {
    var places = new int[errors.length];
    for (int k = 0; k < order.length; k++) places[order[k]] = k + 1;
    for (int a = 0, pair = 0; a < centred.length; a++) {
      for (int b = a + 1; b < centred.length; b++, pair++) {
        if (places[pair] == 0) continue;
        first[places[pair] - 1] = a;
        second[places[pair] - 1] = b;
      }
    }
  }

  /** From the least sure pair to the surest, over a few resamples at once. */
  private final class Walk {
    private final int from;
    private final double[] values;
    private final double[] largest;

    Walk(int block) {
      from = block * BLOCK;
      largest = new double[Math.min(BLOCK, resamples - from)];
      values = new double[centred.length * largest.length];
      for (int i = 0; i < centred.length; i++)
        System.arraycopy(centred[i], from, values, i * largest.length, largest.length);
    }

    void count(int[] counts) {
      walk(0, k -> counts[k] += reaching(observed[order[k]]));
    }

    void largest(int surest, double[] into) {
      walk(surest, k -> {});
      System.arraycopy(largest, 0, into, from, largest.length);
    }

    private void walk(int surest, IntConsumer after) {
      for (int k = order.length - 1; k >= surest; k--) {
        raise(first[k] * largest.length, second[k] * largest.length, 1 / errors[order[k]]);
        after.accept(k);
      }
    }

    private void raise(int a, int b, double scale) {
      for (int l = 0; l < largest.length; l++)
        largest[l] = Math.max(largest[l], Math.abs(values[a + l] - values[b + l]) * scale);
    }

    private int reaching(double sureness) {
      var count = 0;
      for (double value : largest) if (value >= sureness) count++;
      return count;
    }
  }
}
