package dev.touchstone.run;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Names for runs: what a person gave, or the recipe's name and the seed. */
final class RunNames {

  /** The longest name, numbering included. */
  static final int LIMIT = 100;

  /** The longest name that a program may give to its own run. */
  static final int TRACKED_LIMIT = 250;

  private RunNames() {}

  /** {@code boosting-7}: says at a glance what was run and which repetition it is. */
  static String standing(String recipe, long seed) {
    String stem = recipe.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return stem + "-" + seed;
  }

  /**
   * For a run whose program gives it no name: told apart at a glance, the same for the same run.
   */
  static String madeUp(UUID run) {
    return "run-" + run.toString().substring(28);
  }

  /** The wanted name, or the first of {@code name-2}, {@code name-3} … that nobody has. */
  static String free(String wanted, Set<String> taken) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> n == 1 ? wanted : wanted + "-" + n)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }
}
