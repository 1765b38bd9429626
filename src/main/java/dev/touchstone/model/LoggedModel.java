package dev.touchstone.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model as a program stored it.
 *
 * @param runId the run that made it
 * @param metrics what runs measured of it, by run, name and dataset, in the order of reporting
 * @param audience that of the run, or of the experiment if no run made it
 */
public record LoggedModel(
    UUID id,
    UUID experimentId,
    @Nullable UUID runId,
    String name,
    String type,
    LoggedStatus status,
    Map<String, String> params,
    Map<String, String> tags,
    List<ModelMetric> metrics,
    UUID audience,
    UUID namespaceId,
    UUID makerId,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  public LoggedModel {
    params = Map.copyOf(params);
    tags = Map.copyOf(tags);
    metrics = List.copyOf(metrics);
  }
}
