package dev.touchstone.leaderboard.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which keys somebody may have meant who wrote another one. */
final class NearMisses {
  private static final int SLIPS = 2;

  private NearMisses() {}

  static String sentence(String key) {
    var asked = normal(key);
    var same = MetricCatalogue.DEFINITIONS.stream().filter(d -> d.names().contains(asked)).toList();
    if (!same.isEmpty() && same.stream().noneMatch(d -> d.parameter() == Parameter.NONE)) {
      return argument(key, same.getFirst()) + others(asked, same.getFirst());
    }
    var near = same.isEmpty() ? near(asked) : same.stream().map(Definition::pattern).toList();
    return near.isEmpty()
        ? "There are %s.".formatted(String.join(", ", MetricCatalogue.patterns()))
        : "Did you mean %s?".formatted(either(near));
  }

  /** The name is right and what stands behind it is not. */
  private static String argument(String key, Definition definition) {
    return key.length() > Definition.LONGEST_KEY
        ? "A key has at most %d characters.".formatted(Definition.LONGEST_KEY)
        : "Behind “%s@” stands %s."
            .formatted(definition.names().getFirst(), definition.parameter().words());
  }

  private static String others(String asked, Definition definition) {
    var near = near(asked).stream().filter(p -> !p.equals(definition.pattern())).toList();
    return near.isEmpty() ? "" : " There are also %s.".formatted(String.join(", ", near));
  }

  private static List<String> near(String asked) {
    return MetricCatalogue.DEFINITIONS.stream()
        .filter(d -> d.names().stream().anyMatch(name -> isNear(asked, name)))
        .map(Definition::pattern)
        .toList();
  }

  private static boolean isNear(String asked, String name) {
    if (asked.length() > 1 && name.contains(asked)) return true;
    if (name.length() > SLIPS && asked.contains(name)) return true;
    return asked.length() > SLIPS && distance(asked, name) <= SLIPS;
  }

  /** Without what is behind the @, and in the letters that keys are written in. */
  private static String normal(String key) {
    var at = key.indexOf('@');
    var name = at < 0 ? key : key.substring(0, at);
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }

  private static String either(List<String> keys) {
    if (keys.size() == 1) return keys.getFirst();
    var all = new ArrayList<>(keys);
    var last = all.removeLast();
    return String.join(", ", all) + " or " + last;
  }

  /** How many letters to insert, delete or replace (Levenshtein 1966). */
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) next(row, i, a.charAt(i - 1), b);
    return row[b.length()];
  }

  private static void next(int[] row, int i, char letter, String b) {
    var diagonal = row[0];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      var above = row[j];
      var replaced = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
      diagonal = above;
    }
  }
}
