package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.run.Device;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeededRecipeTest {
  private static final UUID OWNER = UUID.randomUUID();

  @Test
  void runsThatDifferInTheSeedAloneAreOfOneRecipe() {
    var one = seeded(trainer("mlp", Map.of("epochs", "5")), 1);
    var other = seeded(trainer("mlp", Map.of("epochs", "5")), 2);
    assertThat(one.recipe()).isEqualTo(other.recipe());
    assertThat(one.seed()).isNotEqualTo(other.seed());
  }

  @Test
  void aParameterCalledSeedIsNoPartOfTheRecipe() {
    var one = seeded(new ScriptRecipe("print(1)", Map.of("Random_State", "1")), 0);
    var other = seeded(new ScriptRecipe("print(1)", Map.of("Random_State", "2")), 0);
    assertThat(one.recipe()).isEqualTo(other.recipe());
    assertThat(one.seed()).isNotEqualTo(other.seed());
  }

  @Test
  void otherParametersOrAnotherTrainerAreAnotherRecipe() {
    var one = seeded(trainer("mlp", Map.of("epochs", "5")), 1);
    assertThat(one.recipe()).isNotEqualTo(seeded(trainer("mlp", Map.of()), 1).recipe());
    assertThat(one.recipe())
        .isNotEqualTo(seeded(trainer("linear", Map.of("epochs", "5")), 1).recipe());
  }

  private static Recipe trainer(String name, Map<String, String> params) {
    return new TrainerRecipe(name, "classification", "colour", params);
  }

  private static SeededRecipe seeded(Recipe recipe, long seed) {
    return SeededRecipe.of(OWNER, run(recipe, seed), recipe.params());
  }

  private static Run run(Recipe recipe, long seed) {
    return new Run(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "run",
        RunState.FINISHED,
        1,
        recipe,
        List.of(),
        Device.CPU,
        Limits.USUAL,
        seed,
        UUID.randomUUID(),
        OWNER,
        OWNER,
        null,
        null,
        null,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        false,
        null,
        null);
  }
}
