package dev.touchstone.model.web;

import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a registered model.
 *
 * @param run the run that made it, null if we do not know it
 * @param loggedModel what it was made from, or null
 * @param folder within the run's or the logged model's files
 * @param elsewhere where the files are if they are not kept here
 */
record VersionReply(
    int version,
    String stage,
    String description,
    Map<String, String> tags,
    List<String> aliases,
    @Nullable UUID run,
    @Nullable UUID loggedModel,
    @Nullable String folder,
    @Nullable String elsewhere,
    Instant createdAt,
    Instant updatedAt) {

  static VersionReply of(ModelVersion version) {
    return new VersionReply(
        version.number(),
        version.stage().word(),
        version.description(),
        version.tags(),
        version.aliases().stream().sorted().toList(),
        version.runId(),
        version.source() instanceof Logged from ? from.modelId() : null,
        folder(version),
        version.source() instanceof Elsewhere from ? from.address() : null,
        version.createdAt(),
        version.updatedAt());
  }

  private static @Nullable String folder(ModelVersion version) {
    return switch (version.source()) {
      case RunFolder from -> from.folder();
      case Logged from -> from.folder();
      case Elsewhere from -> null;
    };
  }
}
