package dev.touchstone.run.ui;

import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrackedRecipe;
import dev.touchstone.run.Comparison;
import dev.touchstone.run.Comparison.Kind;
import dev.touchstone.run.Comparison.Name;
import dev.touchstone.run.Comparison.Side;
import dev.touchstone.run.Run;
import dev.touchstone.run.TextDifference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is different between two runs, in code, environment and data.
 *
 * @param left the files both left behind
 */
record TwoRuns(Run first, Run second, Comparison comparison, LeftBehind left) {
  private static final Name COMMIT = new Name(Kind.RECIPE, "commit");
  private static final Name SEED = new Name(Kind.RECIPE, "seed");

  /** Files in which programs list their packages, the most telling first. */
  private static final List<String> PACKAGES =
      List.of("requirements.txt", "conda.yaml", "python_env.yaml");

  /** The scripts line by line; of programs elsewhere what they say of themselves. */
  Optional<DifferenceView> code() {
    if (first.recipe() instanceof ScriptRecipe before
        && second.recipe() instanceof ScriptRecipe after)
      return Optional.of(view(before.script(), after.script(), "Both ran the same script."));
    if (!(first.recipe() instanceof TrackedRecipe) || !(second.recipe() instanceof TrackedRecipe))
      return Optional.empty();
    return Optional.of(view(lines(0, Kind.RECIPE), lines(1, Kind.RECIPE), sameProgram()));
  }

  private String sameProgram() {
    return side(0).settings().containsKey(COMMIT)
        ? "Both say they ran the same program at the same commit."
        : "Both say they ran the same program; at which commit is not known.";
  }

  /** Machines and limits; empty where nothing is known of them. */
  Optional<DifferenceView> machine() {
    String before = lines(0, Kind.ENVIRONMENT);
    String after = lines(1, Kind.ENVIRONMENT);
    return before.isEmpty() && after.isEmpty()
        ? Optional.empty()
        : Optional.of(view(before, after, "Both ran on machines alike, within the same limits."));
  }

  /** The file in which both list their packages. */
  Optional<String> packages() {
    return PACKAGES.stream()
        .flatMap(name -> left.paths().stream().filter(path -> ("/" + path).endsWith("/" + name)))
        .filter(path -> left.text(first, path).isPresent() && left.text(second, path).isPresent())
        .findFirst();
  }

  /**
   * @param path a text that both left behind
   */
  DifferenceView packages(String path) {
    return view(
        left.text(first, path).orElseThrow(),
        left.text(second, path).orElseThrow(),
        "Both list the same packages.");
  }

  /** What programs elsewhere say they read; empty where neither says anything. */
  Optional<DifferenceView> declared() {
    String before = lines(0, Kind.INPUT);
    String after = lines(1, Kind.INPUT);
    return before.isEmpty() && after.isEmpty()
        ? Optional.empty()
        : Optional.of(view(before, after, "Both say they read the same data."));
  }

  private String lines(int place, Kind kind) {
    return comparison.settings().stream()
        .filter(setting -> setting.name().kind() == kind && !setting.name().equals(SEED))
        .filter(setting -> Objects.nonNull(setting.values().get(place)))
        .map(setting -> setting.name().text() + ": " + setting.values().get(place))
        .collect(Collectors.joining("\n"));
  }

  private Side side(int place) {
    return comparison.runs().get(place);
  }

  private static DifferenceView view(String before, String after, String same) {
    return new DifferenceView(TextDifference.of(before, after), same);
  }
}
