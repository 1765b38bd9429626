package dev.touchstone.leaderboard;

import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrackedRecipe;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What made a submission, with its seed apart.
 *
 * @param seed the run's own and whatever parameter is called a seed
 */
record SeededRecipe(Recipe recipe, String seed) {
  /** Parameters that programs call a seed, in lower case. */
  private static final Set<String> SEEDS = Set.of("seed", "random_seed", "random_state");

  /**
   * Two runs of one recipe differ in their seed alone.
   *
   * @param owner the namespace the submission belongs to
   * @param code which trainer on what, or the checksum of the script
   * @param inputs digests of the dataset versions
   */
  record Recipe(UUID owner, String code, Map<String, String> params, List<String> inputs) {}

  /**
   * @param params what was set at launch, and for a tracked run what its program said
   */
  static SeededRecipe of(UUID owner, Run run, Map<String, String> params) {
    var rest = new TreeMap<>(params);
    rest.keySet().removeIf(SeededRecipe::namesSeed);
    var inputs = run.inputs().stream().map(RunInput::digest).sorted().toList();
    return new SeededRecipe(new Recipe(owner, code(run), rest, inputs), seed(run, params));
  }

  private static String seed(Run run, Map<String, String> params) {
    return params.keySet().stream()
        .filter(SeededRecipe::namesSeed)
        .sorted()
        .map(params::get)
        .collect(Collectors.joining(" ", run.seed() + " ", ""));
  }

  private static String code(Run run) {
    return switch (run.recipe()) {
      case TrainerRecipe r -> "trainer %s %s %s".formatted(r.trainer(), r.task(), r.target());
      case ScriptRecipe r -> "script " + Objects.requireNonNullElse(run.scriptSha256(), r.script());
      case TrackedRecipe r -> "tracked " + r.source();
    };
  }

  private static boolean namesSeed(String param) {
    return SEEDS.contains(param.toLowerCase(Locale.ROOT));
  }
}
