package dev.touchstone.base;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What an address that is made from a title begins with.
 *
 * @param word a valid word, of at most {@value #LONGEST} characters
 */
public record NameStem(String word) {
  private static final int LONGEST = 50;

  /**
   * As many whole words of a title as fit.
   *
   * @param otherwise the word for a title of which nothing can be kept
   */
  public static NameStem of(String title, String otherwise) {
    String word = Address.wordFrom(title.substring(0, Math.min(LONGEST, title.length())));
    int end = word.lastIndexOf('-');
    boolean cut = title.length() > LONGEST && isPartOfAWord(title) && end > 0;
    return new NameStem(word.isEmpty() ? otherwise : cut ? word.substring(0, end) : word);
  }

  private static boolean isPartOfAWord(String title) {
    return Character.isLetterOrDigit(title.charAt(LONGEST - 1))
        && Character.isLetterOrDigit(title.charAt(LONGEST));
  }

  /** The stem itself, numbered if it is taken. */
  public String free(Set<String> taken) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? word : word + "-" + n)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }
}
