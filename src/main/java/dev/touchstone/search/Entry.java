package dev.touchstone.search;

import dev.touchstone.base.Address;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of one dataset.
 *
 * @param description plain text, without marks of formatting
 * @param licence empty when none is stated
 * @param columns names of all columns of the newest version
 * @param rows rows of the newest version, 0 when unknown
 * @param bytes size of the newest version
 * @param audience id of the audience, to be put in words for the viewer
 * @param everyone whether everyone signed in may read it
 * @param owner id of the owning namespace
 * @param readers namespaces whose members may read it, as long as they are members of the owner
 */
record Entry(
    UUID id,
    Address address,
    String title,
    String description,
    List<String> tags,
    String licence,
    List<String> formats,
    @Nullable String task,
    List<String> columns,
    long rows,
    long bytes,
    Instant updatedAt,
    UUID audience,
    UUID owner,
    boolean everyone,
    Set<UUID> readers) {
  Entry {
    tags = List.copyOf(tags);
    formats = List.copyOf(formats);
    columns = List.copyOf(columns);
    readers = Set.copyOf(readers);
    if (rows < 0 || bytes < 0) throw new IllegalArgumentException("negative size of " + address);
  }
}
