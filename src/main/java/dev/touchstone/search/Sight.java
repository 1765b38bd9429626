package dev.touchstone.search;

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

  /** The values of the reader field that open a dataset to this viewer. */
  Set<String> readers() {
    Stream<String> own = namespaces.stream().map(UUID::toString);
    return Stream.concat(own, Stream.of(Fields.EVERYONE)).collect(Collectors.toSet());
  }

  /** What a reader means to this viewer; empty for strangers. */
  Optional<String> label(String reader) {
    if (reader.equals(Fields.EVERYONE)) return Optional.of(Sharing.EVERYONE.value());
    if (reader.equals(self.toString())) return Optional.of(Sharing.YOU.value());
    return readers().contains(reader) ? Optional.of(Sharing.TEAMS.value()) : Optional.empty();
  }

  /** The readers behind chosen labels. */
  Set<String> behind(Set<String> labels) {
    return readers().stream()
        .filter(reader -> label(reader).filter(labels::contains).isPresent())
        .collect(Collectors.toSet());
  }
}
