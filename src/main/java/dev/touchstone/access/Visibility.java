package dev.touchstone.access;

/** Who may see a thing that somebody made. */
public enum Visibility {
  /** Its maker. */
  PRIVATE,
  /** The members of the team that owns it; for a personal thing, its maker. */
  TEAM,
  /** Everyone who is signed in. */
  EVERYONE
}
