package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What an organiser's own scorer is written in; the ending of its file says so. */
public enum ScorerLanguage {
  PYTHON(".py", "Python file", 1_000_000),
  /** One source file, compiled where it runs. */
  JAVA(".java", "Java file", 1_000_000),
  /** With a main class in its manifest. */
  JAR(".jar", "Java archive", 20_000_000);

  private final String ending;
  private final String words;
  private final int largest;

  ScorerLanguage(String ending, String words, int largest) {
    this.ending = ending;
    this.words = words;
    this.largest = largest;
  }

  /**
   * @throws InvalidInput if no scorer's file ends like this
   */
  public static ScorerLanguage ofFile(String name) {
    return Arrays.stream(values())
        .filter(language -> name.toLowerCase(Locale.ROOT).endsWith(language.ending))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "A scorer is a file that ends in .py, .java or .jar. Nothing was changed."));
  }

  /** With the dot. */
  public String ending() {
    return ending;
  }

  /** Such as "Python file". */
  public String words() {
    return words;
  }

  /** The most bytes of a file. */
  public int largest() {
    return largest;
  }
}
