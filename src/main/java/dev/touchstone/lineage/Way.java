package dev.touchstone.lineage;

/** Which way to follow the graph from a node. */
public enum Way {
  BOTH,
  /** To what it was made from. */
  FROM,
  /** To what was made from it. */
  TO;

  boolean goesUp() {
    return this != TO;
  }

  boolean goesDown() {
    return this != FROM;
  }
}
