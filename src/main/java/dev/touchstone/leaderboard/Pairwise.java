package dev.touchstone.leaderboard;

import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Comparisons;
import dev.touchstone.leaderboard.score.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Every ranked entry of a board against every other, corrected for all pairs of the board however
 * few of them one looks at.
 */
public final class Pairwise {
  private final List<UUID> submissions;
  private final Map<UUID, Integer> places;
  private final Comparisons comparisons;

  /**
   * @param submissions those that stand for the entries, in the order of the comparisons
   */
  Pairwise(List<UUID> submissions, Comparisons comparisons) {
    this.submissions = List.copyOf(submissions);
    this.comparisons = comparisons;
    places = new HashMap<>();
    submissions.forEach(id -> places.put(id, places.size()));
  }

  /**
   * The score of the one minus that of the other.
   *
   * @throws NotFound if one of them is not ranked on this board
   */
  public Gap between(UUID one, UUID other) {
    return comparisons.between(place(one), place(other));
  }

  /** Whether the test rows tell the two apart. */
  public boolean told(UUID one, UUID other) {
    return comparisons.told(place(one), place(other));
  }

  /** Those that the test rows cannot tell from this one, the best score first. */
  public List<UUID> close(UUID one) {
    return comparisons.close(place(one)).mapToObj(submissions::get).toList();
  }

  /** All that are ranked, the best score first. */
  public List<UUID> submissions() {
    return submissions;
  }

  /** How many pairs the correction is for. */
  public long pairs() {
    return submissions.size() * (submissions.size() - 1L) / 2;
  }

  /** The best so many. */
  public List<UUID> best(int most) {
    return IntStream.range(0, Math.min(most, submissions.size()))
        .mapToObj(submissions::get)
        .toList();
  }

  /** The same with other ids. */
  Pairwise under(UnaryOperator<UUID> ids) {
    return new Pairwise(submissions.stream().map(ids).toList(), comparisons);
  }

  private int place(UUID submission) {
    var place = places.get(submission);
    if (place == null) throw new NotFound("ranked entry", submission);
    return place;
  }
}
