package dev.touchstone.leaderboard.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;

/** What stands between the fields: found out from the first line. */
final class Delimiter {
  /** Of two that come as often the one further in front is taken. */
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};

  private static final Map<Character, String> NAMES =
      Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars");

  private Delimiter() {}

  /** The candidate that comes most often in the header, a comma if none does. */
  static char of(TextFile file) throws IOException {
    var header = header(file);
    var best = ',';
    for (var candidate : CANDIDATES) {
      if (count(header, candidate) > count(header, best)) best = candidate;
    }
    return best;
  }

  static String name(char delimiter) {
    return NAMES.getOrDefault(delimiter, "“" + delimiter + "”");
  }

  /** The first line that is not empty. */
  private static String header(TextFile file) throws IOException {
    try (var reader = new BufferedReader(file.open())) {
      var line = reader.readLine();
      while (line != null && line.isEmpty()) line = reader.readLine();
      return line == null ? "" : line;
    }
  }

  private static long count(String header, char c) {
    return header.chars().filter(x -> x == c).count();
  }
}
