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

  private final double[] scores;
  private final int freedom;
  private final int resamples;
  private final double[] errors;
  private final int[] exceedances;
  private final int allowed;
  private final double[] bars;

  private Comparisons(List<Estimate> bestFirst) {
    scores = bestFirst.stream().mapToDouble(Estimate::value).toArray();
    resamples = bestFirst.stream().mapToInt(e -> e.resampled().length).min().orElse(0);
    var units = bestFirst.stream().mapToInt(Estimate::units).min().orElse(1);
    freedom = freedom(units, resamples);
    var centred = bestFirst.stream().map(this::centred).toArray(double[][]::new);
    errors = PairErrors.of(centred, scores);
    var test = new StepDown(centred, errors, surenesses(Student.widening(units)));
    exceedances = test.exceedances();
    allowed = mostAllowed();
    bars = test.bars(allowed);
    for (int k = 0; k < errors.length; k++) errors[k] *= Student.widening(units);
  }

  private Comparisons() {
    scores = new double[0];
    freedom = 0;
    resamples = 0;
    errors = new double[0];
    exceedances = new int[0];
    allowed = 0;
    bars = new double[0];
  }

  static Comparisons of(List<Estimate> bestFirst) {
    return bestFirst.isEmpty() ? new Comparisons() : new Comparisons(bestFirst);
  }

  /** How many entries there are. */
  public int entries() {
    return scores.length;
  }

  /** The score of the one minus that of the other, with its doubt. */
  public Gap between(int one, int other) {
    if (one == other) return new Gap(0, 0, 1);
    var pair = pair(one, other);
    return new Gap(
        scores[one] - scores[other],
        errors[pair] == 0 ? 0 : errors[pair] * Student.fromNormal(bar(one, other), freedom),
        p(exceedances[pair]));
  }

  /** Whether the rows tell the two apart. */
  public boolean told(int one, int other) {
    return one != other && exceedances[pair(one, other)] <= allowed;
  }

  /** The places of those that the rows cannot tell from this one. */
  public IntStream close(int one) {
    return IntStream.range(0, entries()).filter(i -> i != one && !told(one, i));
  }

  /** The standard error of the difference of two. */
  double error(int one, int other) {
    return errors[pair(one, other)];
  }

  /** How many standard errors a difference needed that was not seen so far. */
  double lastBar() {
    return bars.length == 0 ? 0 : Student.fromNormal(bars[bars.length - 1], freedom);
  }

  /** The bar that this pair had to pass or failed at. */
  private double bar(int one, int other) {
    var sure = sureness(one, other, 1);
    return Arrays.stream(bars)
        .filter(bar -> told(one, other) && bar < sure)
        .findFirst()
        .orElse(bars[bars.length - 1]);
  }

  /**
   * A standard error is estimated from units and from resamples, and either leaves a doubt that
   * Student's distribution accounts for; the two doubts add up.
   */
  private static int freedom(int units, int resamples) {
    var doubt = 1 / Math.max(1.0, units - 1.0) + 1 / Math.max(1.0, resamples - 1.0);
    return (int) (1 / doubt);
  }

  /**
   * The share of resamples that reach as far, and one standard error of that share more, so that
   * the doubt of the resamples themselves is in nobody's favour.
   */
  private double p(int reaching) {
    var share = (1.0 + reaching) / (1.0 + resamples);
    return Math.min(1, share + Math.sqrt(share * (1 - share) / resamples));
  }

  /** In how many resamples the largest difference may reach a pair's own that is told apart. */
  private int mostAllowed() {
    var most = 0;
    while (p(most + 1) <= ERROR) most++;
    return most;
  }

  private double[] surenesses(double widening) {
    var all = new double[errors.length];
    for (int a = 0, pair = 0; a < scores.length; a++) {
      for (int b = a + 1; b < scores.length; b++, pair++) all[pair] = sureness(a, b, widening);
    }
    return all;
  }

  /** How far the difference is from zero, as likely as so many errors of a normal distribution. */
  private double sureness(int one, int other, double widening) {
    var difference = Math.abs(scores[one] - scores[other]);
    if (difference == 0) return 0;
    var error = errors[pair(one, other)] * widening;
    return error == 0 ? Double.POSITIVE_INFINITY : Student.toNormal(difference / error, freedom);
  }

  private int pair(int one, int other) {
    return PairErrors.at(Math.min(one, other), Math.max(one, other), entries());
  }

  private double[] centred(Estimate estimate) {
    var values = Arrays.copyOf(estimate.resampled(), resamples);
    var mean = Arrays.stream(values).average().orElse(0);
    Arrays.setAll(values, b -> values[b] - mean);
    return values;
  }
}
