package dev.touchstone.leaderboard;

/** Whose submissions a limit counts together. */
public enum CountedBy {
  /**
   * Those of the namespace an entry belongs to, and those of the person who submits: whoever
   * changes the team, or brings a second account into it, gains nothing.
   */
  TEAM,
  /** Those of the person who submits, for whichever namespace. */
  PERSON;

  /** As it ends a sentence such as “5 submissions a day”. */
  public String words() {
    return this == TEAM ? "per team and per person" : "per person";
  }
}
