package dev.touchstone.leaderboard.score;

import java.util.Comparator;
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
    var ordered =
        entries.entrySet().stream()
            .filter(e -> Double.isFinite(e.getValue().value()))
            .sorted(bestFirst(higherIsBetter))
            .toList();
    var estimates = ordered.stream().map(Map.Entry::getValue).toList();
    var comparisons = Comparisons.of(estimates);
    return new Ranking<>(
        standings(ordered, comparisons, Chances.of(estimates, higherIsBetter)),
        comparisons,
        TieGroup.of(comparisons),
        SmallestDifference.of(comparisons));
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

  private static <K> List<Standing<K>> standings(
      List<Map.Entry<K, Estimate>> ordered, Comparisons comparisons, double[] chances) {
    var ranks = RankRanges.of(comparisons);
    return IntStream.range(0, ordered.size())
        .parallel()
        .mapToObj(i -> standing(ordered.get(i), i, comparisons, ranks[i], chances[i]))
        .toList();
  }

  private static <K> Standing<K> standing(
      Map.Entry<K, Estimate> entry,
      int place,
      Comparisons comparisons,
      RankRange ranks,
      double chance) {
    return new Standing<>(
        entry.getKey(),
        entry.getValue().value(),
        entry.getValue().interval(),
        ranks,
        chance,
        place == 0 ? null : comparisons.between(place, 0));
  }
}
