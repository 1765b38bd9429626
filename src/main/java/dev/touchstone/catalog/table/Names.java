package dev.touchstone.catalog.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives every column a name of its own. */
final class Names {
  private Names() {}

  /** An empty name becomes the column's position, a repeated one gets a number. */
  static List<String> unique(List<String> header) {
    Set<String> taken = new HashSet<>();
    return IntStream.range(0, header.size())
        .mapToObj(i -> header.get(i).isBlank() ? "column_" + (i + 1) : header.get(i).strip())
        .map(name -> free(name, taken))
        .toList();
  }

  private static String free(String name, Set<String> taken) {
    String candidate = name;
    for (int n = 2; !taken.add(candidate); n++) candidate = name + "_" + n;
    return candidate;
  }
}
