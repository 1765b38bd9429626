package dev.touchstone.model;

import dev.touchstone.access.Visibility;
import java.util.Map;
import java.util.UUID;

/**
 * A model that somebody wants to register.
 *
 * @param name 1 to 256 characters without slash and colon; not a path to somewhere else
 * @param tags keys of 1 to 250 characters, values of at most 100,000
 */
public record NewModel(
    UUID namespaceId,
    String name,
    String description,
    Map<String, String> tags,
    Visibility visibility) {

  public NewModel {
    ModelName.registered(name);
    tags = ModelTags.checked(tags);
  }
}
