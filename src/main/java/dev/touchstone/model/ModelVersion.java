package dev.touchstone.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A numbered version of a registered model.
 *
 * @param modelName the name of the model as it is now
 * @param number from 1; the number of a deleted version is not given again
 * @param runId the run that made it, if we know it
 * @param audience who may see both the registered model and what the version was made from
 */
public record ModelVersion(
    UUID id,
    UUID modelId,
    String modelName,
    int number,
    VersionSource source,
    @Nullable UUID runId,
    String runLink,
    String description,
    Stage stage,
    Map<String, String> tags,
    Set<String> aliases,
    UUID audience,
    UUID makerId,
    Instant createdAt,
    Instant updatedAt) {

  public ModelVersion {
    tags = Map.copyOf(tags);
    aliases = Set.copyOf(aliases);
  }
}
