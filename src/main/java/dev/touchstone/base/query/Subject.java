package dev.touchstone.base.query;

import java.util.regex.Pattern;

/**
 * What a clause or an order is about.
 *
 * @param key a metric's, parameter's or tag's own name; of an attribute the name its vocabulary
 *     gives it
 */
public record Subject(Kind kind, String key) {
  private static final Pattern PLAIN = Pattern.compile("[\\w./-]+");

  public Subject {
    if (key.isEmpty()) throw new IllegalArgumentException("a subject without a key");
  }

  /** As it is written in a filter, the key quoted where it has to be. */
  @Override
  public String toString() {
    return kind.word() + "." + (PLAIN.matcher(key).matches() ? key : Quotes.of('"', key));
  }
}
