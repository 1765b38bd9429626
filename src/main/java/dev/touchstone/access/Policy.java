package dev.touchstone.access;

import dev.touchstone.account.Viewer;
import java.util.Set;
import java.util.UUID;

/**
 * Who may see one thing that somebody made.
 *
 * @param ownerId the namespace that owns it
 */
record Policy(UUID id, UUID ownerId, UUID makerId, Visibility visibility) {
  boolean admits(Viewer viewer) {
    return switch (visibility) {
      case EVERYONE -> true;
      case TEAM -> viewer.namespaces().contains(ownerId);
      case PRIVATE ->
          viewer.seesPrivate()
              && viewer.id().equals(makerId)
              && viewer.namespaces().contains(ownerId);
    };
  }

  /** Whether only one person can be among the readers. */
  boolean personal() {
    return visibility == Visibility.PRIVATE
        || (visibility == Visibility.TEAM && ownerId.equals(makerId));
  }

  Readers readers() {
    return switch (visibility) {
      case EVERYONE -> new Readers(true, Set.of());
      case TEAM -> new Readers(false, Set.of(ownerId));
      case PRIVATE -> new Readers(false, Set.of(makerId));
    };
  }
}
