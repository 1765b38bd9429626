package dev.touchstone.run.ui;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.run.Device;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Several runs to be launched together: every recipe with every seed.
 *
 * @param inputs dataset versions
 */
record LaunchPlan(
    List<Recipe> recipes, List<UUID> inputs, int seeds, Device device, Limits limits) {
  /** The most runs one plan launches. */
  static final int MOST = 100;

  LaunchPlan {
    recipes = List.copyOf(recipes);
    inputs = List.copyOf(inputs);
    if (recipes.isEmpty()) throw new InvalidInput("Tick at least one model to train.");
    if (seeds < 1) throw new InvalidInput("At least one seed is needed.");
    if (recipes.size() * seeds > MOST)
      throw new InvalidInput(
          "That would be %d runs; at most 100 are launched together."
              .formatted(recipes.size() * seeds));
  }

  int runs() {
    return recipes.size() * seeds;
  }

  /** The seeds are 1, 2, 3 …; all recipes of the first seed come first. */
  List<Launch> launches(UUID experiment) {
    return LongStream.rangeClosed(1, seeds)
        .boxed()
        .flatMap(seed -> recipes.stream().map(recipe -> launch(experiment, recipe, seed)))
        .toList();
  }

  private Launch launch(UUID experiment, Recipe recipe, long seed) {
    return new Launch(experiment, "", recipe, inputs, seed, device, limits);
  }
}
