package dev.touchstone.leaderboard;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids for rows that say nothing of them: ten letters and digits, no two the same. */
final class RandomIds {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LETTERS = 23;

  private final Random random;
  private final Set<String> given = new HashSet<>();

  /**
   * @param random a source that nobody can repeat
   */
  RandomIds(Random random) {
    this.random = random;
  }

  /** Starts with a letter, so that no tool takes it for a number. */
  String next() {
    var id = letters(1, LETTERS) + letters(9, ALPHABET.length());
    return given.add(id) ? id : next();
  }

  private String letters(int count, int of) {
    return random
        .ints(count, 0, of)
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
