package dev.touchstone.experiment;

import dev.touchstone.base.InvalidInput;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of a recipe: at most 100, by name. */
final class RecipeParams {

  private RecipeParams() {}

  static Map<String, String> checked(@Nullable Map<String, String> params) {
    Map<String, String> sorted = new TreeMap<>(params == null ? Map.of() : params);
    if (sorted.size() > 100) {
      throw new InvalidInput("A recipe takes at most 100 parameters.");
    }
    sorted.forEach(RecipeParams::check);
    return Collections.unmodifiableMap(sorted);
  }

  private static void check(String name, @Nullable String value) {
    if (name.isBlank() || name.length() > 250) {
      throw new InvalidInput("A parameter's name has 1 to 250 characters.");
    }
    if (value == null || value.length() > 6000) {
      throw new InvalidInput(
          "Give parameter \"%s\" a value of at most 6,000 characters.".formatted(name));
    }
  }
}
