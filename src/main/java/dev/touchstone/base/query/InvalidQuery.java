package dev.touchstone.base.query;

import dev.touchstone.base.Problem;

/** A filter or an order that cannot be read. */
public final class InvalidQuery extends Problem {
  private final int position;
  private final String expected;

  /**
   * @param position where in the text reading stopped, the first character is 0
   * @param expected what could have stood there
   * @param found what stands there
   */
  InvalidQuery(int position, String expected, String found) {
    super(
        Kind.MALFORMED,
        "At character %d: expected %s, found %s.".formatted(position + 1, expected, found));
    this.position = position;
    this.expected = expected;
  }

  public int position() {
    return position;
  }

  public String expected() {
    return expected;
  }
}
