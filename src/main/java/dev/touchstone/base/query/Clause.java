package dev.touchstone.base.query;

/** One condition of a filter. */
public record Clause(Subject subject, Match match) {
  @Override
  public String toString() {
    return subject + " " + match;
  }
}
