package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The step-down maximum test over all pairs of a board (Romano and Wolf 2005, with the successive
 * maxima of Westfall and Young 1993): a pair is told apart if its difference, counted in standard
 * errors, is more than the largest one among the pairs not yet told apart reaches in all but 5 % of
 * the resamples. The resamples know how entries hang together, which Holm's correction has to
 * assume the worst about.
 */
final class StepDown {
  private final Staircase[] stairs;

  /** Where stretches of sureness begin and end that a resample reaches; both are sorted. */
  private final double[] starts;

  private final double[] ends;

  /** The most resamples that reach any sureness from each start on. */
  private final int[] mostFrom;

  private StepDown(Staircase[] stairs) {
    this.stairs = stairs;
    var begun = DoubleStream.builder();
    var ended = DoubleStream.builder();
    for (var staircase : stairs) staircase.reached(begun, ended);
    starts = begun.build().sorted().toArray();
    ends = ended.build().sorted().toArray();
    mostFrom = new int[starts.length + 1];
    for (int k = starts.length - 1; k >= 0; k--)
      mostFrom[k] = Math.max(mostFrom[k + 1], at(starts[k]));
  }

  static StepDown none(int resamples) {
    var stairs = new Staircase[resamples];
    Arrays.fill(stairs, Staircase.NONE);
    return new StepDown(stairs);
  }

  /**
   * The test of these pairs. Staircases of resamples in which no pair made a step that is no longer
   * so are raised by the changed pairs alone; others are walked anew.
   *
   * @param earlier the test that these pairs follow on, on the same resamples
   */
  StepDown after(Pairs earlier, Pairs now, double[][] centred) {
    var gone = now.gone(earlier);
    var anew = IntStream.range(0, stairs.length).filter(b -> stairs[b].stepsAt(gone)).toArray();
    var each = IntStream.range(0, stairs.length).toArray();
    if (2 * anew.length > stairs.length) return new StepDown(walked(now.all(), centred, each));
    var next = walked(now.changed(earlier), centred, each);
    for (int b = 0; b < stairs.length; b++) next[b] = stairs[b].or(next[b]);
    if (anew.length > 0) {
      var again = walked(now.all(), centred, anew);
      for (int k = 0; k < anew.length; k++) next[anew[k]] = again[k];
    }
    return new StepDown(next);
  }

  private static Staircase[] walked(PairList pairs, double[][] centred, int[] resamples) {
    return IntStream.range(0, (resamples.length + Walk.LANES - 1) / Walk.LANES)
        .parallel()
        .mapToObj(k -> lanes(resamples, k))
        .map(lanes -> new Walk(centred, lanes).over(pairs))
        .flatMap(Arrays::stream)
        .toArray(Staircase[]::new);
  }

  private static int[] lanes(int[] resamples, int block) {
    var from = block * Walk.LANES;
    return Arrays.copyOfRange(resamples, from, Math.min(from + Walk.LANES, resamples.length));
  }

  /**
   * In how many resamples the largest difference among the pairs that are at most so sure is as
   * sure itself; no fewer than for any pair that is surer.
   */
  int reaching(double sureness) {
    return Math.max(at(sureness), mostFrom[below(starts, Math.nextUp(sureness))]);
  }

  /** The largest sureness that more resamples reach than are allowed; zero if none. */
  double notTold(int allowed) {
    return IntStream.iterate(ends.length - 1, k -> k >= 0, k -> k - 1)
        .mapToDouble(k -> ends[k])
        .filter(end -> at(end) > allowed)
        .findFirst()
        .orElse(0);
  }

  private int at(double sureness) {
    return below(starts, Math.nextUp(sureness)) - below(ends, sureness);
  }

  /** The bar of each step, the highest first; none where no pair has any doubt. */
  double[] bars(int allowed) {
    var bars = DoubleStream.builder();
    var surest = Double.POSITIVE_INFINITY;
    while (surest >= leastSure()) {
      var bar = bar(surest, allowed);
      if (bar == surest) break;
      bars.add(bar);
      surest = bar;
    }
    return bars.build().toArray();
  }

  /** How sure the least sure pair is that has a difference in any resample. */
  private double leastSure() {
    return Arrays.stream(stairs)
        .filter(staircase -> staircase.from().length > 0)
        .mapToDouble(staircase -> staircase.from()[0])
        .min()
        .orElse(Double.NaN);
  }

  private double bar(double surest, int allowed) {
    var largest = Arrays.stream(stairs).mapToDouble(s -> s.at(surest)).sorted().toArray();
    return largest[largest.length - 1 - allowed];
  }

  /** How many of the sorted values are less. */
  private static int below(double[] sorted, double value) {
    var low = 0;
    var high = sorted.length;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (sorted[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
