package dev.touchstone.base;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name people use for a thing: {@code namespace/name}, both lower-case words. */
public record Address(String namespace, String name) {
  /** Lower-case letters, digits, dots, dashes and underscores; starts with a letter or digit. */
  public static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public Address {
    requireWord(namespace);
    requireWord(name);
  }

  /**
   * @throws InvalidInput when the text is not two words with a slash between
   */
  public static Address parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) throw new InvalidInput("“" + text + "” is not an address like team/name.");
    return new Address(text.substring(0, slash), text.substring(slash + 1));
  }

  /** The closest valid word to a free text, empty when nothing of it can be kept. */
  public static String wordFrom(String text) {
    String word =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^[-._]+", "");
    return word.substring(0, Math.min(word.length(), 64)).replaceAll("[-._]+$", "");
  }

  private static void requireWord(String word) {
    if (!WORD.matcher(word).matches())
      throw new InvalidInput(
          "“"
              + word
              + "” cannot be a name: use up to 64 lower-case letters, digits, dots, dashes and"
              + " underscores, a letter or digit first.");
  }

  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
