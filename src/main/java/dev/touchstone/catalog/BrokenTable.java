package dev.touchstone.catalog;

import dev.touchstone.base.InvalidInput;

/** A file is not the table that its name says; the message names the line where one is to blame. */
public class BrokenTable extends InvalidInput {
  public BrokenTable(String message) {
    super(message);
  }
}
