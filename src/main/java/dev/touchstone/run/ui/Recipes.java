package dev.touchstone.run.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrackedRecipe;
import dev.touchstone.experiment.TrainerRecipe;

/** Recipes in words. */
final class Recipes {

  private Recipes() {}

  /** “Gradient boosting predicts species”. */
  static String words(Recipe recipe) {
    return switch (recipe) {
      case TrainerRecipe trainer ->
          TrainerWords.of(trainer.trainer()).title() + " predicts " + trainer.target();
      case ScriptRecipe script ->
          "Python script, " + Figures.count(script.script().lines().count(), "line", "lines");
      case TrackedRecipe tracked ->
          tracked.source().isEmpty() ? "own program" : "own program " + tracked.source();
    };
  }

  /** “Gradient boosting”, “Python script”. */
  static String title(Recipe recipe) {
    return switch (recipe) {
      case TrainerRecipe trainer -> TrainerWords.of(trainer.trainer()).title();
      case ScriptRecipe script -> "Python script";
      case TrackedRecipe tracked -> "Own program";
    };
  }
}
