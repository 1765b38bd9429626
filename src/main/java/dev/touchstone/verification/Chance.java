package dev.touchstone.verification;

/**
 * Whether somebody can have an entry verified now.
 *
 * @param words why not; empty where it is possible
 */
public record Chance(Kind kind, String words) {
  public enum Kind {
    /** Its recipe can be executed again. */
    POSSIBLE,
    /** It can be put on record that it cannot be re-run, and why. */
    CANNOT_RERUN,
    /** Not for this person, or not now. */
    REFUSED
  }
}
