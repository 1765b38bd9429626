package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bootstrap resamples (Efron 1979) that all entries of one test set share: the same seed draws
 * the same units for every entry, so two entries can be subtracted resample by resample (a paired
 * bootstrap).
 *
 * @param seed what the draws follow from
 * @param count how many resamples
 */
public record Resamples(long seed, int count) {
  /** Enough for the 2.5 and 97.5 % points to move by less than a tenth of the interval's width. */
  public static final int USUAL = 2_000;

  private static final Recent<Sizes, double[]> SIZES = new Recent<>(4);

  /** What the number of items in each resample follows from. */
  private record Sizes(Resamples resamples, Units units) {}

  public Resamples {
    if (count < 40)
      throw new IllegalArgumentException("A 95 % interval needs 40 resamples or more");
  }

  /** The statistic on each resample of single items. */
  public double[] of(Statistic statistic) {
    return of(statistic, units(statistic.size(), null));
  }

  Units units(int items, int @Nullable [] groups) {
    return Units.of(items, groups, seed);
  }

  /**
   * The statistic on each resample. A draw on which it is not defined (one class only) is drawn
   * again; that depends on the truth alone, so entries stay paired.
   */
  double[] of(Statistic statistic, Units units) {
    if (Double.isNaN(statistic.value())) {
      throw new IllegalArgumentException("The metric is not defined on these test rows");
    }
    if (statistic instanceof Averaged mean) {
      var values = ofMean(mean, units);
      if (Arrays.stream(values).noneMatch(Double::isNaN)) return values;
    }
    return oneByOne(InUnits.of(statistic, units));
  }

  private double[] ofMean(Averaged mean, Units units) {
    var draws = Draws.of(this, units.count());
    var sums = draws.sums(units.sums(weighted(mean)));
    var counts = counts(mean, units, draws);
    Arrays.setAll(sums, b -> mean.fromMean(sums[b] / counts[b]));
    return sums;
  }

  private static double[] weighted(Averaged mean) {
    double @Nullable [] weights = mean.weights();
    var each = mean.contributions();
    if (weights == null) return each;
    var products = new double[each.length];
    Arrays.setAll(products, i -> weights[i] * each[i]);
    return products;
  }

  /** How many items a resample has, by weight: the same in all where units are of one size. */
  private double[] counts(Averaged mean, Units units, Draws draws) {
    double @Nullable [] weights = mean.weights();
    if (weights != null) return draws.sums(units.sums(weights));
    if (units.of() != null)
      return SIZES.get(new Sizes(this, units), key -> draws.sums(units.sizes(mean.size())));
    var same = new double[count];
    Arrays.fill(same, units.count());
    return same;
  }

  private double[] oneByOne(Statistic statistic) {
    var sequence = new Draws.Sequence(seed, statistic.size());
    var values = new double[count];
    Arrays.setAll(values, b -> defined(statistic, sequence));
    return values;
  }

  private static double defined(Statistic statistic, Draws.Sequence sequence) {
    var value = statistic.of(sequence.next());
    while (Double.isNaN(value)) value = statistic.of(sequence.next());
    return value;
  }
}
