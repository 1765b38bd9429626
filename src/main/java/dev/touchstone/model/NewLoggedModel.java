package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model that a program is about to store.
 *
 * @param name 1 to 500 characters; empty for one that is made up
 * @param type such as “Agent”; empty if the program does not say, at most 500 characters
 * @param params values of at most 6,000 characters
 * @param tags values of at most 8,000 characters
 */
public record NewLoggedModel(
    UUID experimentId,
    @Nullable UUID runId,
    String name,
    String type,
    Map<String, String> params,
    Map<String, String> tags) {

  public NewLoggedModel {
    if (!name.isEmpty()) ModelName.logged(name);
    ModelName.atMost("model_type", 500, type);
    params = checked(params, 6000);
    tags = checked(tags, 8000);
  }

  /** Keys of 1 to 250 characters and values of at most this many. */
  static Map<String, String> checked(Map<String, String> facts, int limit) {
    facts.forEach(
        (key, value) -> {
          if (key.isBlank()) throw new InvalidInput("A key name must be provided.");
          ModelName.atMost("key", 250, key);
          ModelName.atMost("value", limit, value);
        });
    return Map.copyOf(facts);
  }
}
