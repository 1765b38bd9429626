package dev.touchstone.leaderboard.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries in a row of which no two can be told apart. An entry may be in several: A may tie with B
 * and B with C while A and C differ (a compact letter display, Piepho 2004).
 *
 * @param first the place of the first, 0 being the best score
 * @param last the place of the last
 */
public record TieGroup(int first, int last) {
  public TieGroup {
    if (first < 0 || last <= first) throw new IllegalArgumentException(first + " to " + last);
  }

  public boolean holds(int place) {
    return first <= place && place <= last;
  }

  /** All groups that are not part of a larger one, the best first. */
  static List<TieGroup> of(Comparisons comparisons) {
    List<TieGroup> groups = new ArrayList<>();
    var last = 0;
    for (int first = 0; first < comparisons.entries(); first++) {
      var reached = Math.max(first, last);
      while (reached + 1 < comparisons.entries() && joins(comparisons, first, reached + 1))
        reached++;
      if (reached > first && (groups.isEmpty() || reached > last))
        groups.add(new TieGroup(first, reached));
      last = reached;
    }
    return List.copyOf(groups);
  }

  private static boolean joins(Comparisons comparisons, int first, int next) {
    for (int i = first; i < next; i++) if (comparisons.told(i, next)) return false;
    return true;
  }
}
