package dev.touchstone.run;

/**
 * Shortens what programs say so that it can be kept: a program's odd words are no reason to fail.
 */
final class Clip {

  private Clip() {}

  /** At most {@code limit} characters, an ellipsis where some were cut, without NUL characters. */
  static String to(int limit, String text) {
    String kept = text.replace("\0", "");
    return kept.length() <= limit ? kept : kept.substring(0, limit - 1) + "…";
  }
}
