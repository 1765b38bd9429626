package dev.touchstone.leaderboard;

/** The two parts of the hidden rows. */
public enum Split {
  /** Scored and shown while a benchmark is open. */
  PUBLIC,
  /** Scored at once, shown to nobody before the benchmark is closed. */
  PRIVATE;

  /** The word in addresses and sentences. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public Split other() {
    return this == PUBLIC ? PRIVATE : PUBLIC;
  }
}
