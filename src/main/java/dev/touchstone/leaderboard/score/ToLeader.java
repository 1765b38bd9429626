package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The leader against every other entry, by a paired bootstrap: the differences of the two over the
 * same resamples say how sure the difference is.
 *
 * <p>The leader was picked by looking at all scores, so Holm's correction counts all K (K - 1) / 2
 * pairs and not only its own K - 1: "better than" is then wrong on at most 5 % of boards. An entry
 * at step i of the correction is given the interval of that step, so that an interval includes zero
 * exactly where the entries tie.
 *
 * @param gaps one for each entry but the leader, in the order of the entries
 */
record ToLeader(List<Gap> gaps, OptionalDouble smallestDifference) {
  private static final double ERROR = 0.05;
  private static final double POWER = 0.80;

  /** How many of the entries nearest to the leader say what a typical paired error is. */
  private static final int NEIGHBOURS = 5;

  static ToLeader of(List<Estimate> bestFirst) {
    if (bestFirst.size() < 2) return new ToLeader(List.of(), OptionalDouble.empty());
    var differences = bestFirst.stream().skip(1).map(e -> e.minus(bestFirst.getFirst())).toList();
    var pairs = bestFirst.size() * (bestFirst.size() - 1L) / 2;
    return new ToLeader(holm(differences, pairs), smallest(differences, pairs));
  }

  /** The gap of the entry at this place, 0 being the leader, which has none. */
  @Nullable Gap gap(int place) {
    return place == 0 ? null : gaps.get(place - 1);
  }

  /** Step down from the surest difference; from the first that is not sure on, nothing is. */
  private static List<Gap> holm(List<Estimate> differences, long pairs) {
    var sure = differences.stream().mapToDouble(ToLeader::sureness).toArray();
    var surestFirst =
        IntStream.range(0, sure.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -sure[i]))
            .toList();
    var gaps = new Gap[sure.length];
    var step = 0;
    for (int i : surestFirst) {
      gaps[i] = gap(differences.get(i), critical(pairs - step, differences.get(i)));
      if (!gaps[i].includesZero()) step++;
    }
    return Arrays.asList(gaps);
  }

  private static Gap gap(Estimate difference, double critical) {
    return new Gap(difference.value(), critical * difference.standardError());
  }

  /** How many standard errors from zero; without any spread a difference is certain. */
  private static double sureness(Estimate difference) {
    var size = Math.abs(difference.value());
    return size == 0 ? 0 : size / difference.standardError();
  }

  private static double critical(long comparisons, Estimate difference) {
    return Quantile.student(1 - ERROR / (2 * comparisons), difference.rows() - 1);
  }

  private static OptionalDouble smallest(List<Estimate> differences, long pairs) {
    var errors =
        differences.stream()
            .mapToDouble(Estimate::standardError)
            .filter(e -> e > 0)
            .limit(NEIGHBOURS)
            .sorted()
            .toArray();
    if (errors.length == 0) return OptionalDouble.empty();
    return OptionalDouble.of(
        (critical(pairs, differences.getFirst()) + Quantile.normal(POWER))
            * Quantile.of(errors, 0.5));
  }
}
