package dev.touchstone.account;

import java.util.UUID;

/** A person or a team: what owns things, and the first half of an address. */
public record Namespace(UUID id, String name, Kind kind, String displayName) {
  public enum Kind {
    PERSON,
    TEAM
  }
}
