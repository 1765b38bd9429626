package dev.touchstone.model.web;

import dev.touchstone.model.RegisteredModel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A registered model.
 *
 * @param aliases the number of the version each stands for
 */
record ModelReply(
    UUID id,
    String namespace,
    String name,
    String description,
    Map<String, String> tags,
    Map<String, Integer> aliases,
    Instant createdAt,
    Instant updatedAt) {

  static ModelReply of(RegisteredModel model) {
    return new ModelReply(
        model.id(),
        model.namespace(),
        model.name(),
        model.description(),
        model.tags(),
        model.aliases(),
        model.createdAt(),
        model.updatedAt());
  }
}
