package dev.touchstone.leaderboard.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Entries in order of their scores, with what the test rows can and cannot tell apart.
 *
 * @param standings the best score first; what has no score is not among them
 * @param comparisons every entry against every other, by place
 * @param ties who cannot be told apart, as rows of places
 * @param smallestDifference the difference between two entries that these rows would show in 80 %
 *     of cases; empty while no two entries differ
 */
public record Ranking<K>(
    List<Standing<K>> standings,
    Comparisons comparisons,
    List<TieGroup> ties,
    OptionalDouble smallestDifference) {
  public Ranking {
    standings = List.copyOf(standings);
    ties = List.copyOf(ties);
  }

  public static <K> Ranking<K> of(Map<K, Estimate> entries, boolean higherIsBetter) {
    return Ranking.<K>none().next(entries, higherIsBetter);
  }

  /** That of nobody. */
  public static <K> Ranking<K> none() {
    return new Ranking<>(List.of(), Comparisons.NONE, List.of(), OptionalDouble.empty());
  }

  /**
   * The ranking of other entries, many of which may be of this one: what was found of them is taken
   * over. The result is the same as if all were compared anew; one entry more costs its own pairs.
   */
  public Ranking<K> next(Map<K, Estimate> entries, boolean higherIsBetter) {
    var ordered =
        entries.entrySet().stream()
            .filter(e -> Double.isFinite(e.getValue().value()))
            .sorted(bestFirst(higherIsBetter))
            .toList();
    var estimates = ordered.stream().map(Map.Entry::getValue).toList();
    var compared = Comparisons.of(estimates, comparisons);
    return new Ranking<>(
        standings(ordered, compared, Chances.of(estimates, higherIsBetter)),
        compared,
        TieGroup.of(compared),
        SmallestDifference.of(compared));
  }

  /** How many entries share first place. */
  public int sharingFirst() {
    return (int) standings.stream().filter(Standing::sharesFirst).count();
  }

  private static <K> Comparator<Map.Entry<K, Estimate>> bestFirst(boolean higherIsBetter) {
    Comparator<Map.Entry<K, Estimate>> lowest =
        Comparator.comparingDouble(e -> e.getValue().value());
    return higherIsBetter ? lowest.reversed() : lowest;
  }

  private List<Standing<K>> standings(
      List<Map.Entry<K, Estimate>> ordered, Comparisons compared, double[] chances) {
    var ranks = RankRanges.of(compared);
    var known = intervals();
    return IntStream.range(0, ordered.size())
        .parallel()
        .mapToObj(
            place -> {
              var entry = ordered.get(place);
              var interval = known.get(entry.getValue());
              return new Standing<>(
                  entry.getKey(),
                  entry.getValue().value(),
                  interval == null ? entry.getValue().interval() : interval,
                  ranks[place],
                  chances[place],
                  place == 0 ? null : compared.between(place, 0));
            })
        .toList();
  }

  private Map<Estimate, Interval> intervals() {
    var known = new HashMap<Estimate, Interval>();
    for (int place = 0; place < standings.size(); place++)
      known.put(comparisons.bestFirst().get(place), standings.get(place).interval());
    return known;
  }
}
