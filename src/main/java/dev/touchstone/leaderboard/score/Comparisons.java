package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every entry of a board against every other, by a paired bootstrap with the correction of {@link
 * StepDown}: over boards in whose truth some or all entries are equal, at most 5 % call any two
 * different that are not. Entries are named by their place, 0 being the best score.
 */
public final class Comparisons {
  /** How often a board may tell apart two that are equal. */
  public static final double ERROR = 0.05;

  static final Comparisons NONE = new Comparisons(List.of());

  private final List<Estimate> bestFirst;
  private final Doubt doubt;
  private final Pairs pairs;

  /** The seat of each place. */
  private final int[] seats;

  private final StepDown test;
  private final double[] bars;
  private final double notTold;

  private Comparisons(List<Estimate> nobody) {
    bestFirst = nobody;
    doubt = Doubt.of(nobody);
    pairs = Pairs.NONE;
    seats = new int[0];
    test = StepDown.none(0);
    bars = new double[0];
    notTold = 0;
  }

  private Comparisons(List<Estimate> bestFirst, Doubt doubt, Pairs earlier, StepDown before) {
    this.bestFirst = List.copyOf(bestFirst);
    this.doubt = doubt;
    var taken = earlier.seats().after(bestFirst);
    var centred = centred(taken.taken(), doubt.resamples());
    pairs = Pairs.of(taken, doubt, centred, earlier);
    seats = taken.of(bestFirst);
    test = before.after(earlier, pairs, centred);
    var allowed = doubt.mostReaching(ERROR);
    bars = test.bars(allowed);
    notTold = test.notTold(allowed);
  }

  /**
   * @param earlier what was found of a board that many of the entries were on, from which all is
   *     taken over that is still so; the result is the same as without
   */
  static Comparisons of(List<Estimate> bestFirst, Comparisons earlier) {
    if (bestFirst.isEmpty()) return NONE;
    var doubt = Doubt.of(bestFirst);
    return doubt.equals(earlier.doubt)
        ? new Comparisons(bestFirst, doubt, earlier.pairs, earlier.test)
        : new Comparisons(bestFirst, doubt, Pairs.NONE, StepDown.none(doubt.resamples()));
  }

  private static double[][] centred(List<Estimate> entries, int resamples) {
    return entries.stream()
        .parallel()
        .map(entry -> centred(entry, resamples))
        .toArray(double[][]::new);
  }

  private static double[] centred(Estimate estimate, int resamples) {
    var values = Arrays.copyOf(estimate.resampled(), resamples);
    var mean = Arrays.stream(values).average().orElse(0);
    for (int b = 0; b < values.length; b++) values[b] -= mean;
    return values;
  }

  /** How many entries there are. */
  public int entries() {
    return bestFirst.size();
  }

  /** The entries, the best score first. */
  List<Estimate> bestFirst() {
    return bestFirst;
  }

  /** The score of the one minus that of the other, with its doubt. */
  public Gap between(int one, int other) {
    if (one == other) return new Gap(0, 0, 1);
    var error = error(one, other);
    return new Gap(
        bestFirst.get(one).value() - bestFirst.get(other).value(),
        error == 0 ? 0 : error * doubt.errors(bar(one, other)),
        doubt.p(reaching(one, other)));
  }

  /** Whether the rows tell the two apart. */
  public boolean told(int one, int other) {
    return one != other && sureness(one, other) > notTold;
  }

  /** The places of those that the rows cannot tell from this one. */
  public IntStream close(int one) {
    return IntStream.range(0, entries()).filter(i -> i != one && !told(one, i));
  }

  /** The standard error of the difference of two. */
  double error(int one, int other) {
    return pairs.error(seats[one], seats[other]) * doubt.widening();
  }

  /** How many standard errors a difference needed that was not seen so far. */
  double lastBar() {
    return bars.length == 0 ? 0 : doubt.errors(bars[bars.length - 1]);
  }

  /** The bar that this pair had to pass or failed at. */
  private double bar(int one, int other) {
    var sure = sureness(one, other);
    return Arrays.stream(bars)
        .filter(bar -> told(one, other) && bar < sure)
        .findFirst()
        .orElse(bars[bars.length - 1]);
  }

  /** A pair without any spread is certainly different, or certainly the same. */
  private int reaching(int one, int other) {
    var sure = sureness(one, other);
    if (sure == 0) return doubt.resamples();
    return sure == Double.POSITIVE_INFINITY ? 0 : test.reaching(sure);
  }

  private double sureness(int one, int other) {
    return pairs.sureness(seats[one], seats[other]);
  }
}
