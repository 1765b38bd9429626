package dev.touchstone.leaderboard;

/**
 * Why a submission that has a score is not ranked.
 *
 * @param words for the person who may know, such as “disqualified: it used the hidden labels”
 */
public record SetAside(Why why, String words) {
  /** The kinds of reason. */
  public enum Why {
    /** The scorer or the hidden labels changed since; it is being scored again. */
    STALE,
    /** A ruling took its entry out. */
    DISQUALIFIED,
    /** The Ladder released nothing, as it was not better than its owner's best by enough. */
    NOT_RELEASED
  }
}
