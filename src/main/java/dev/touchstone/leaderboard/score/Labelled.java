package dev.touchstone.leaderboard.score;

import dev.touchstone.base.InvalidInput;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels as they stand in a table, read for the scorer. */
final class Labelled {
  private Labelled() {}

  static int[] classes(List<String> labels, List<String> classes) {
    var places = new HashMap<String, Integer>();
    for (var name : classes) places.put(name, places.size());
    return labels.stream().mapToInt(label -> place(label, places.get(label))).toArray();
  }

  static double[] numbers(List<String> labels) {
    return labels.stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** A number for each query. */
  static int[] queries(List<String> labels, @Nullable List<String> queries) {
    if (queries == null || queries.size() != labels.size()) {
      throw new InvalidInput("A ranking needs to know which query each row belongs to.");
    }
    var numbers = new HashMap<String, Integer>();
    return queries.stream().mapToInt(q -> number(numbers, q)).toArray();
  }

  private static int number(HashMap<String, Integer> numbers, String query) {
    var next = numbers.size();
    return numbers.computeIfAbsent(query, q -> next);
  }

  private static int place(String label, @Nullable Integer place) {
    if (place == null) throw new InvalidInput("“%s” is not one of the classes.".formatted(label));
    return place;
  }
}
