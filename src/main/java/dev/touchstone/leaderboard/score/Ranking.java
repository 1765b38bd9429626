package dev.touchstone.leaderboard.score;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Entries in order of their scores, with what the test rows can and cannot tell apart.
 *
 * @param standings the best score first
 * @param smallestDifference the difference between two entries that these rows would show in 80 %
 *     of cases; empty while no two entries differ
 */
public record Ranking<K>(List<Standing<K>> standings, OptionalDouble smallestDifference) {
  public static <K> Ranking<K> of(Map<K, Estimate> entries, boolean higherIsBetter) {
    var ordered = entries.entrySet().stream().sorted(bestFirst(higherIsBetter)).toList();
    var estimates = ordered.stream().map(Map.Entry::getValue).toList();
    var against = ToLeader.of(estimates);
    var ranks = RankRanges.of(estimates, higherIsBetter);
    var standings =
        IntStream.range(0, ordered.size())
            .mapToObj(i -> stand(ordered.get(i), against.gap(i), ranks[i]))
            .toList();
    return new Ranking<>(withFirstPlaceShared(standings), against.smallestDifference());
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

  private static <K> Standing<K> stand(
      Map.Entry<K, Estimate> entry, @Nullable Gap gap, RankRange ranks) {
    return new Standing<>(entry.getKey(), entry.getValue(), ranks, gap);
  }

  /** The paired test decides about first place; the range of ranks must not contradict it. */
  private static <K> List<Standing<K>> withFirstPlaceShared(List<Standing<K>> standings) {
    var sharing = standings.stream().filter(Standing::sharesFirst).count();
    return standings.stream().map(s -> s.sharesFirst() ? s.reachingFirst(sharing > 1) : s).toList();
  }
}
