package dev.touchstone.review;

import dev.touchstone.leaderboard.Items;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.leaderboard.score.Truth;
import dev.touchstone.review.Comparison.Judged;
import dev.touchstone.review.Comparison.Pair;
import dev.touchstone.review.Comparison.Said;
import dev.touchstone.review.paired.Calibration;
import dev.touchstone.review.paired.Confusion;
import dev.touchstone.review.paired.Discordance;
import dev.touchstone.review.paired.Limits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What two entries said of the same rows of one part, in the same order.
 *
 * @param truth null while labels are hidden
 */
record SideBySide(List<String> ids, Predictions first, Predictions second, @Nullable Truth truth) {

  /** The rows of one part; both were read in the order of the reference. */
  static SideBySide of(Items first, Items second, Split split) {
    if (!first.ids().equals(second.ids()))
      throw new IllegalStateException("Two submissions of one benchmark with other rows");
    var rows =
        IntStream.range(0, first.size()).filter(i -> first.parts().get(i) == split).toArray();
    return new SideBySide(
        Arrays.stream(rows).mapToObj(first.ids()::get).toList(),
        first.predictions().rows(rows),
        second.predictions().rows(rows),
        first.truth() == null ? null : first.truth().rows(rows));
  }

  int size() {
    return ids.size();
  }

  /** Null for tasks whose predictions are neither classes nor numbers. */
  @Nullable Said said() {
    if (first instanceof Predictions.Classes a && second instanceof Predictions.Classes b)
      return new Said(share(i -> a.index()[i] == b.index()[i] ? 1 : 0), null);
    if (first instanceof Predictions.Numbers a
        && second instanceof Predictions.Numbers b
        && size() > 1) return new Said(null, Limits.of(a.values(), b.values()));
    return null;
  }

  /** Null while labels are hidden, and for tasks whose rows cannot be judged one by one. */
  @Nullable Judged judged() {
    if (truth instanceof Truth.Classes t
        && first instanceof Predictions.Classes a
        && second instanceof Predictions.Classes b) return classes(t, a, b);
    if (truth instanceof Truth.Numbers t
        && first instanceof Predictions.Numbers a
        && second instanceof Predictions.Numbers b) return numbers(t, a, b);
    return null;
  }

  private static Judged classes(
      Truth.Classes truth, Predictions.Classes first, Predictions.Classes second) {
    var one = right(truth, first);
    var two = right(truth, second);
    return new Judged(
        Discordance.of(one, two),
        new Pair<>(confusion(truth, first), confusion(truth, second)),
        first.probabilities() == null || second.probabilities() == null
            ? null
            : new Pair<>(calibration(first, one), calibration(second, two)),
        null);
  }

  private static Judged numbers(
      Truth.Numbers truth, Predictions.Numbers first, Predictions.Numbers second) {
    var one = errors(truth, first);
    var two = errors(truth, second);
    var closer = new boolean[one.length];
    var farther = new boolean[one.length];
    for (int i = 0; i < one.length; i++) {
      closer[i] = one[i] < two[i];
      farther[i] = two[i] < one[i];
    }
    return new Judged(Discordance.of(closer, farther), null, null, new Pair<>(one, two));
  }

  private static boolean[] right(Truth.Classes truth, Predictions.Classes given) {
    var right = new boolean[truth.size()];
    for (int i = 0; i < right.length; i++) right[i] = truth.index()[i] == given.index()[i];
    return right;
  }

  private static double[] errors(Truth.Numbers truth, Predictions.Numbers given) {
    return each(truth.size(), i -> Math.abs(given.values()[i] - truth.values()[i]));
  }

  private static Confusion confusion(Truth.Classes truth, Predictions.Classes given) {
    return Confusion.of(truth.classes(), truth.index(), given.index());
  }

  private static Calibration calibration(Predictions.Classes given, boolean[] right) {
    return Calibration.of(sureness(given), right, Calibration.BINS);
  }

  /** How likely the entry held what it chose. */
  private static double[] sureness(Predictions.Classes given) {
    var likely = Objects.requireNonNull(given.probabilities());
    return each(given.index().length, i -> likely[given.index()[i]][i]);
  }

  /** Positions of the rows on which the two are farthest apart. */
  int[] farthest(int most) {
    var distance = distance();
    return IntStream.range(0, size())
        .filter(i -> distance.applyAsDouble(i) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -distance.applyAsDouble(i)))
        .limit(most)
        .mapToInt(i -> i)
        .toArray();
  }

  private IntToDoubleFunction distance() {
    if (first instanceof Predictions.Numbers a && second instanceof Predictions.Numbers b)
      return i -> Math.abs(a.values()[i] - b.values()[i]);
    if (first instanceof Predictions.Classes a && second instanceof Predictions.Classes b)
      return i -> a.index()[i] == b.index()[i] ? 0 : 1 + sure(a, i) + sure(b, i);
    return i -> 0;
  }

  private static double sure(Predictions.Classes given, int row) {
    var likely = given.probabilities();
    return likely == null ? 0 : likely[given.index()[row]][row];
  }

  private double share(IntToDoubleFunction of) {
    return IntStream.range(0, size()).mapToDouble(of).average().orElse(0);
  }

  private static double[] each(int rows, IntToDoubleFunction value) {
    return IntStream.range(0, rows).mapToDouble(value).toArray();
  }
}
