package dev.touchstone.experiment;

import dev.touchstone.base.InvalidInput;
import java.util.List;
import java.util.Map;

/**
 * A built-in trainer on a table.
 *
 * @param trainer {@code baseline}, {@code linear}, {@code boosting} or {@code mlp}
 * @param task {@code classification} or {@code regression}
 * @param target the column to predict
 */
public record TrainerRecipe(String trainer, String task, String target, Map<String, String> params)
    implements Recipe {

  /** The built-in trainers, the simplest first. */
  public static final List<String> TRAINERS = List.of("baseline", "linear", "boosting", "mlp");

  public static final List<String> TASKS = List.of("classification", "regression");

  public TrainerRecipe {
    requireOne("trainer", trainer, TRAINERS);
    requireOne("task", task, TASKS);
    if (target == null || target.isBlank()) {
      throw new InvalidInput("Choose the column to predict.");
    }
    params = RecipeParams.checked(params);
  }

  @Override
  public String label() {
    return trainer;
  }

  private static void requireOne(String what, String value, List<String> known) {
    if (known.stream().noneMatch(one -> one.equals(value))) {
      throw new InvalidInput(
          "There is no %s \"%s\". Choose one of %s."
              .formatted(what, value, String.join(", ", known)));
    }
  }
}
