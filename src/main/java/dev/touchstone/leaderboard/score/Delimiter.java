package dev.touchstone.leaderboard.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;

/** What stands between the fields: found out from the first line. */
final class Delimiter {
  private static final Map<Character, String> NAMES =
      Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars");

  private Delimiter() {}

  /** The candidate that comes most often in the header, a comma if none does. */
  static char of(TextFile file) throws IOException {
    try (var reader = new BufferedReader(file.open())) {
      var line = reader.readLine();
      var header = line == null ? "" : line;
      return NAMES.keySet().stream()
          .max(
              Comparator.comparingLong((Character c) -> count(header, c))
                  .thenComparing(c -> c == ','))
          .orElse(',');
    }
  }

  static String name(char delimiter) {
    return NAMES.getOrDefault(delimiter, "“" + delimiter + "”");
  }

  private static long count(String header, char c) {
    return header.chars().filter(x -> x == c).count();
  }
}
