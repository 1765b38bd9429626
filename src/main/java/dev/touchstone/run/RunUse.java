package dev.touchstone.run;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A room whose things rest on runs supplies one: such a run is never removed for good. */
public interface RunUse {

  /** Those of the runs that something of the room was made from. */
  Set<UUID> needed(Collection<UUID> runs);
}
