package dev.touchstone.experiment;

import dev.touchstone.base.InvalidInput;
import java.util.Map;

/**
 * Somebody's own program, run where they like; it tells what it does and no worker executes it.
 *
 * @param source what the program calls itself, such as {@code train.py}; empty if it does not say
 */
public record TrackedRecipe(String source) implements Recipe {

  /** The longest source, in characters; longer ones are cut. */
  private static final int LIMIT = 1000;

  public TrackedRecipe {
    if (source == null) {
      throw new InvalidInput("A tracked run's source is a text, empty if it is not known.");
    }
    source = source.substring(0, Math.min(LIMIT, source.length()));
  }

  @Override
  public String label() {
    return "tracked";
  }

  /** Tracked programs set their parameters as they go. */
  @Override
  public Map<String, String> params() {
    return Map.of();
  }
}
