package dev.touchstone.catalog;

import dev.touchstone.base.Problem;

/** A table could not be read for lack of time or memory; the file itself may be right. */
public class TableFailed extends Problem {
  public TableFailed(String message) {
    super(Kind.UNAVAILABLE, message);
  }
}
