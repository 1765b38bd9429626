package dev.touchstone.account;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The person who looks or acts, as of now.
 *
 * @param id also the id of the person's own namespace
 * @param name the name to sign in with, and the name of the own namespace
 * @param teams ids of the teams this person is a member of
 */
public record Viewer(UUID id, String name, String displayName, boolean admin, Set<UUID> teams) {
  public Viewer {
    teams = Set.copyOf(teams);
  }

  /** The own namespace and those of the teams. */
  public Set<UUID> namespaces() {
    Set<UUID> all = new HashSet<>(teams);
    all.add(id);
    return Set.copyOf(all);
  }
}
