package dev.touchstone.experiment;

import dev.touchstone.base.InvalidInput;
import java.util.Map;

/**
 * A Python program.
 *
 * @param script its source text
 */
public record ScriptRecipe(String script, Map<String, String> params) implements Recipe {

  /** The longest script, in characters. */
  public static final int LIMIT = 1_000_000;

  public ScriptRecipe {
    if (script == null || script.isBlank()) {
      throw new InvalidInput("The script is empty. Paste the Python program to run.");
    }
    if (script.length() > LIMIT) {
      throw new InvalidInput("The script has more than 1,000,000 characters. Shorten it.");
    }
    params = RecipeParams.checked(params);
  }

  @Override
  public String label() {
    return "script";
  }
}
