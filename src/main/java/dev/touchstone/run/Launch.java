package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.experiment.Recipe;
import java.util.List;
import java.util.UUID;

/**
 * A wish for a run.
 *
 * @param name blank for the recipe's name and the seed; a name that is taken gets a number
 * @param inputVersionIds dataset versions, mounted in this order
 */
public record Launch(
    UUID experimentId,
    String name,
    Recipe recipe,
    List<UUID> inputVersionIds,
    long seed,
    Device device,
    Limits limits) {

  public Launch {
    name = name.strip();
    if (name.length() > 80) {
      throw new InvalidInput("The run's name is longer than 80 characters.");
    }
    if (inputVersionIds.size() > 20) {
      throw new InvalidInput("A run takes at most 20 dataset versions.");
    }
    inputVersionIds = inputVersionIds.stream().distinct().toList();
  }
}
