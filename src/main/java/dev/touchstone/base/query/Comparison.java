package dev.touchstone.base.query;

import java.util.Arrays;
import java.util.Optional;

/** How a number or a text is compared. */
public enum Comparison {
  EQUAL("="),
  UNEQUAL("!="),
  GREATER(">"),
  AT_LEAST(">="),
  LESS("<"),
  AT_MOST("<=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  /** Whether texts can be compared so; numbers can in every way. */
  public boolean forText() {
    return this == EQUAL || this == UNEQUAL;
  }

  static Optional<Comparison> of(String sign) {
    return Arrays.stream(values()).filter(c -> c.sign.equals(sign)).findFirst();
  }
}
