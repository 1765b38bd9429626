package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Of each two entries the standard error of their difference over the same resamples, not yet
 * widened for the number of units, and how sure the difference is. Two that stay on a board keep
 * both: a row of pairs is shared with the board before, and a new entry adds one row. That takes 16
 * bytes a pair, 8 MB for 1,000 entries.
 */
final class Pairs {
  static final Pairs NONE =
      new Pairs(Seats.NONE, new double[0], new double[0][], 0, new double[0][]);

  /**
   * No two entries that differ are given less than this share of the board's median error. Without
   * it two almost identical files, whose difference rests on a handful of rows and is therefore far
   * from normal, would set the bar for all others.
   */
  private static final double LEAST_SHARE = 0.1;

  private final Seats seats;
  private final double[] scores;
  private final double[][] spreads;
  private final double least;
  private final double[][] sure;

  private Pairs(Seats seats, double[] scores, double[][] spreads, double least, double[][] sure) {
    this.seats = seats;
    this.scores = scores;
    this.spreads = spreads;
    this.least = least;
    this.sure = sure;
  }

  /**
   * @param centred of each seat its resampled values less their mean
   * @param earlier of the same units and resamples, from which these seats follow
   */
  static Pairs of(Seats seats, Doubt doubt, double[][] centred, Pairs earlier) {
    var scores = seats.taken().stream().mapToDouble(Estimate::value).toArray();
    var spreads = seats.carry(earlier.spreads);
    PairSpreads.fill(spreads, centred, seats.staying());
    var least = LEAST_SHARE * Median.ofPositive(spreads);
    var made = new Pairs(seats, scores, spreads, least, seats.carry(earlier.sure));
    made.judge(doubt, earlier);
    return made;
  }

  Seats seats() {
    return seats;
  }

  /** The standard error of the difference of two seats. */
  double error(int one, int other) {
    var high = Math.max(one, other);
    return error(high, Math.min(one, other), least);
  }

  /** How sure the difference of two seats is, on the scale of the normal distribution. */
  double sureness(int one, int other) {
    return one > other ? sure[one][other] : sure[other][one];
  }

  /** Two with the same score may have no error at all. */
  private double error(int high, int low, double least) {
    var spread = spreads[high][low];
    return spread > 0 || scores[high] != scores[low] ? Math.max(spread, least) : spread;
  }

  /** Pairs of a new entry, and those for which the least error decides, which moves a little. */
  private void judge(Doubt doubt, Pairs earlier) {
    var bound = Math.max(least, earlier.least);
    IntStream.range(0, seats.size())
        .parallel()
        .forEach(
            high -> {
              if (high >= seats.staying()) judge(doubt, high, Double.POSITIVE_INFINITY);
              else if (any(spreads[high], bound)) {
                sure[high] = sure[high].clone();
                judge(doubt, high, bound);
              }
            });
  }

  private void judge(Doubt doubt, int high, double bound) {
    for (int low = 0; low < high; low++) {
      if (spreads[high][low] >= bound) continue;
      sure[high][low] = doubt.sureness(scores[high] - scores[low], error(high, low, least));
    }
  }

  private static boolean any(double[] row, double below) {
    for (double value : row) if (value < below) return true;
    return false;
  }

  /** The pairs that are new here, or have another error than they had. */
  PairList changed(Pairs earlier) {
    var bound = Math.max(least, earlier.least);
    return list(
        IntStream.range(1, seats.size())
            .filter(high -> high >= seats.staying() || any(spreads[high], bound)),
        (high, low) -> high >= seats.staying() || otherError(earlier, high, low));
  }

  /** All that have an error. */
  PairList all() {
    return list(IntStream.range(1, seats.size()), (high, low) -> true);
  }

  private PairList list(IntStream rows, Which which) {
    var codes =
        rows.flatMap(
            high ->
                IntStream.range(0, high)
                    .filter(low -> which.includes(high, low))
                    .map(low -> PairList.code(high, low)));
    return PairList.of(this, codes.toArray());
  }

  private interface Which {
    boolean includes(int high, int low);
  }

  private boolean otherError(Pairs earlier, int high, int low) {
    return error(high, low, least) != error(high, low, earlier.least);
  }

  /** How sure those pairs were that are no longer, or have another error now, ascending. */
  double[] gone(Pairs earlier) {
    var ofThoseThatLeft =
        Arrays.stream(seats.left(earlier.seats.size()))
            .mapToObj(earlier::surenesses)
            .flatMapToDouble(Arrays::stream);
    var bound = Math.max(least, earlier.least);
    var ofOtherError =
        IntStream.range(1, seats.staying())
            .filter(high -> any(spreads[high], bound))
            .boxed()
            .flatMapToDouble(high -> ofOtherError(earlier, high));
    return DoubleStream.concat(ofThoseThatLeft, ofOtherError).sorted().toArray();
  }

  private DoubleStream ofOtherError(Pairs earlier, int high) {
    var before = seats.before();
    return IntStream.range(0, high)
        .filter(low -> otherError(earlier, high, low))
        .mapToDouble(low -> earlier.sureness(before[high], before[low]));
  }

  private double[] surenesses(int seat) {
    return IntStream.range(0, seats.size())
        .filter(other -> other != seat && error(seat, other) > 0)
        .mapToDouble(other -> sureness(seat, other))
        .toArray();
  }
}
