package dev.touchstone.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who may read, as an index can store it: everyone, or whoever has one of the namespaces.
 *
 * @param namespaces ids of people and teams; empty when everyone may
 */
public record Readers(boolean everyone, Set<UUID> namespaces) {
  public Readers {
    namespaces = Set.copyOf(namespaces);
  }
}
