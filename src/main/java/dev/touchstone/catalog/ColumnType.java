package dev.touchstone.catalog;

/**
 * What the values of a column are. Whole numbers with leading zeros, or with more digits than a
 * double holds exactly, are identifiers and stay text.
 */
public enum ColumnType {
  INTEGER("whole number"),
  NUMBER("number"),
  BOOLEAN("true or false"),
  DATE("date"),
  TIME("date and time"),
  TEXT("text");

  private final String label;

  ColumnType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean numeric() {
    return this == INTEGER || this == NUMBER;
  }

  /** Whether the values lie on an axis, so that minimum, mean and histogram mean something. */
  public boolean measured() {
    return numeric() || this == DATE || this == TIME;
  }
}
