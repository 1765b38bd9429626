package dev.touchstone.catalog;

import dev.touchstone.base.Address;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about some data, whatever its versions.
 *
 * @param description Markdown, may be empty
 * @param licence an SPDX identifier or a few words, empty when none is stated
 * @param task what the data is for, such as {@code classification}
 * @param source where the data came from, a URL or a reference
 * @param audience who may see it
 * @param latest number of the newest version, 0 while there is none
 */
public record Dataset(
    UUID id,
    Address address,
    String title,
    String description,
    String licence,
    List<String> tags,
    @Nullable String task,
    @Nullable String source,
    UUID audience,
    UUID namespaceId,
    UUID makerId,
    Instant createdAt,
    Instant updatedAt,
    int latest) {
  public Dataset {
    tags = List.copyOf(tags);
  }
}
