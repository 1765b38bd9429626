package dev.touchstone.catalog.web;

import dev.touchstone.access.AudienceWords;
import dev.touchstone.catalog.Dataset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as programs see it.
 *
 * @param visibleTo who may see it, in words
 * @param latest number of the newest version, 0 while there is none
 */
record DatasetJson(
    UUID id,
    String address,
    String namespace,
    String name,
    String title,
    String description,
    String licence,
    List<String> tags,
    @Nullable String task,
    @Nullable String source,
    String visibleTo,
    Instant createdAt,
    Instant updatedAt,
    int latest) {
  static DatasetJson of(Dataset dataset, AudienceWords audience) {
    return new DatasetJson(
        dataset.id(),
        dataset.address().toString(),
        dataset.address().namespace(),
        dataset.address().name(),
        dataset.title(),
        dataset.description(),
        dataset.licence(),
        dataset.tags(),
        dataset.task(),
        dataset.source(),
        audience.label(),
        dataset.createdAt(),
        dataset.updatedAt(),
        dataset.latest());
  }
}
