package dev.touchstone.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A name under which versions of a model are used. Carries what the viewer who asked may see: a
 * version that does not exist for one has no alias either.
 *
 * @param namespace the owner's name, the first half of the model's address
 * @param name see {@link NewModel}
 * @param description Markdown, empty if nobody wrote one
 * @param aliases the number of the version that each stands for
 */
public record RegisteredModel(
    UUID id,
    UUID namespaceId,
    String namespace,
    String name,
    String description,
    Map<String, String> tags,
    Map<String, Integer> aliases,
    UUID audience,
    UUID makerId,
    Instant createdAt,
    Instant updatedAt) {

  public RegisteredModel {
    tags = Map.copyOf(tags);
    aliases = Map.copyOf(aliases);
  }

  /** Such as “orbit/churn”. */
  public String address() {
    return namespace + "/" + name;
  }
}
