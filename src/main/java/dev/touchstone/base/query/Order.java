package dev.touchstone.base.query;

/** One thing to sort by. */
public record Order(Subject subject, boolean ascending) {
  @Override
  public String toString() {
    return subject + (ascending ? " ASC" : " DESC");
  }
}
