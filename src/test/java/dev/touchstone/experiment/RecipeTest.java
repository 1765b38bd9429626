package dev.touchstone.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecipeTest {

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void saysItsKindInJsonAndComesBackEqual() {
    Recipe trainer =
        new TrainerRecipe("boosting", "classification", "species", Map.of("depth", "6"));
    Recipe script = new ScriptRecipe("print('hi')\n", Map.of());
    assertThat(json.writerFor(Recipe.class).writeValueAsString(trainer))
        .contains("\"kind\":\"trainer\"", "\"depth\":\"6\"");
    assertThat(again(trainer)).isEqualTo(trainer);
    assertThat(again(script)).isEqualTo(script);
  }

  @Test
  void refusesATrainerNobodyHas() {
    assertThatThrownBy(() -> new TrainerRecipe("forest", "regression", "y", Map.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("baseline, linear, boosting, mlp");
  }

  @Test
  void refusesAnEmptyScriptAndAMissingTarget() {
    assertThatThrownBy(() -> new ScriptRecipe(" \n", Map.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new TrainerRecipe("linear", "regression", " ", Map.of()))
        .isInstanceOf(InvalidInput.class);
  }

  private Recipe again(Recipe recipe) {
    return json.readValue(json.writerFor(Recipe.class).writeValueAsString(recipe), Recipe.class);
  }
}
