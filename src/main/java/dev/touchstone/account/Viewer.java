package dev.touchstone.account;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who looks or acts, as of now.
 *
 * @param id also the id of the person's own namespace
 * @param name the name to sign in with, and the name of the own namespace
 * @param teams ids of the teams this person is a member of
 * @param errand null when the person acts; else what a program does in that person's name
 */
public record Viewer(
    UUID id,
    String name,
    String displayName,
    boolean admin,
    Set<UUID> teams,
    @Nullable Errand errand) {
  public Viewer {
    teams = Set.copyOf(teams);
  }

  /** A person who acts. */
  public Viewer(UUID id, String name, String displayName, boolean admin, Set<UUID> teams) {
    this(id, name, displayName, admin, teams, null);
  }

  /** A program that acts for this person; it is never an admin. */
  public Viewer on(Errand task) {
    return new Viewer(id, name, displayName, false, teams, task);
  }

  /** The own namespace and those of the teams; on an errand those of its circles among them. */
  public Set<UUID> namespaces() {
    Set<UUID> all = new HashSet<>(teams);
    all.add(id);
    if (errand != null) all.retainAll(errand.circles());
    return Set.copyOf(all);
  }

  /** Whether what is private to this person may be read. */
  public boolean seesPrivate() {
    return errand == null || errand.alone();
  }
}
