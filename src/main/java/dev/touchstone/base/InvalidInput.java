package dev.touchstone.base;

/** What was sent cannot be right; nothing was changed. */
public class InvalidInput extends Problem {
  public InvalidInput(String message) {
    super(Kind.INVALID, message);
  }

  /** Refuses blank text and text over the limit, gives back the trimmed text. */
  public static String unlessText(String what, String text, int limit) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) throw new InvalidInput(what + " is empty.");
    if (trimmed.length() > limit)
      throw new InvalidInput(what + " is longer than " + limit + " characters.");
    return trimmed;
  }
}
