package dev.touchstone.run.web;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrainerRecipe;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recipe as a program sends it, before anything is known of it.
 *
 * @param kind {@code trainer} or {@code script}
 */
record RecipeBody(
    @Nullable String kind,
    @Nullable String trainer,
    @Nullable String task,
    @Nullable String target,
    @Nullable String script,
    @Nullable Map<String, String> params) {

  Recipe recipe() {
    Map<String, String> set = Objects.requireNonNullElse(params, Map.of());
    return switch (LaunchBody.required("recipe.kind", kind)) {
      case "trainer" ->
          new TrainerRecipe(
              LaunchBody.required("recipe.trainer", trainer),
              LaunchBody.required("recipe.task", task),
              LaunchBody.required("recipe.target", target),
              set);
      case "script" -> new ScriptRecipe(LaunchBody.required("recipe.script", script), set);
      default -> throw new InvalidInput("A recipe's kind is “trainer” or “script”.");
    };
  }
}
