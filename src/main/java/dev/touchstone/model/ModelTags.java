package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import java.util.Map;

/** The limits of tags in the registry. */
final class ModelTags {
  private static final int KEY = 250;
  private static final int VALUE = 100_000;

  private ModelTags() {}

  static Map<String, String> checked(Map<String, String> tags) {
    tags.forEach(ModelTags::check);
    return Map.copyOf(tags);
  }

  private static void check(String key, String value) {
    if (key.isBlank()) throw new InvalidInput("A key name must be provided.");
    ModelName.atMost("key", KEY, key);
    ModelName.atMost("value", VALUE, value);
  }
}
