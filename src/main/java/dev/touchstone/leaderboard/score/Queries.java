package dev.touchstone.leaderboard.score;

import dev.touchstone.base.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows belong to which query of a ranking. */
final class Queries {
  private Queries() {}

  /**
   * @throws InvalidInput if two rows of one query weigh differently
   */
  static void require(int[] query, double @Nullable [] weights) {
    if (weights == null) return;
    for (var rows : rows(query)) {
      for (var row : rows) {
        if (weights[row] != weights[rows[0]]) {
          throw new InvalidInput(
              "Rows of one query have the weights %s and %s; a query counts as one."
                  .formatted(weights[rows[0]], weights[row]));
        }
      }
    }
  }

  /** The rows of each query, queries in the order in which they first come. */
  static List<int[]> rows(int[] query) {
    var byQuery = new LinkedHashMap<Integer, List<Integer>>();
    for (int i = 0; i < query.length; i++) {
      byQuery.computeIfAbsent(query[i], q -> new ArrayList<>()).add(i);
    }
    return byQuery.values().stream()
        .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
