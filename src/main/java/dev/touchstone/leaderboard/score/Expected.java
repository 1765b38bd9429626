package dev.touchstone.leaderboard.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a prediction file must hold: an id for each test row, and for classes their names, which the
 * training data shows. No label is in here.
 */
public record Expected(Metric metric, List<String> classes, List<String> ids) {
  Map<String, Integer> rowsById() {
    var rows = new HashMap<String, Integer>(ids.size() * 2);
    for (int i = 0; i < ids.size(); i++) rows.put(ids.get(i), i);
    return rows;
  }
}
