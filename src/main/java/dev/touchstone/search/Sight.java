package dev.touchstone.search;

import dev.touchstone.account.Viewer;
import dev.touchstone.search.Dimension.Sharing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a viewer stands: what is for everyone and what is for these namespaces can be seen.
 *
 * @param self the viewer's own namespace, one of {@code namespaces}
 */
record Sight(UUID self, Set<UUID> namespaces) {
  Sight {
    Set<UUID> all = new HashSet<>(namespaces);
    all.add(self);
    namespaces = Set.copyOf(all);
  }

  static Sight of(Viewer viewer) {
    return new Sight(viewer.id(), viewer.namespaces());
  }

  /**
   * How a reader is kept. What a person keeps private in a team is closed to them, too, once they
   * have left it; so the owner is part of it.
   */
  static String reader(UUID reader, UUID owner) {
    return reader.equals(owner) ? reader.toString() : reader + "@" + owner;
  }

  /** The values of the reader field that open a dataset to this viewer. */
  Set<String> readers() {
    Stream<String> own = namespaces.stream().flatMap(n -> Stream.of(n.toString(), reader(self, n)));
    return Stream.concat(own, Stream.of(Fields.EVERYONE)).collect(Collectors.toSet());
  }

  /** What a reader means to this viewer; empty for strangers. */
  Optional<String> label(String reader) {
    if (reader.equals(Fields.EVERYONE)) return Optional.of(Sharing.EVERYONE.value());
    if (reader.startsWith(self.toString())) return Optional.of(Sharing.YOU.value());
    return readers().contains(reader) ? Optional.of(Sharing.TEAMS.value()) : Optional.empty();
  }

  /** The readers behind chosen labels. */
  Set<String> behind(Set<String> labels) {
    return readers().stream()
        .filter(reader -> label(reader).filter(labels::contains).isPresent())
        .collect(Collectors.toSet());
  }
}
