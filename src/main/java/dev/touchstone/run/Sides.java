package dev.touchstone.run;

import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrackedRecipe;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.run.Comparison.Kind;
import dev.touchstone.run.Comparison.Name;
import dev.touchstone.run.Comparison.Side;
import dev.touchstone.run.SideReader.Said;
import dev.touchstone.run.WorkQueue.Environment;
import dev.touchstone.run.WorkQueue.Machine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Puts into words what sets runs apart. */
final class Sides {

  /** Characters of a commit that tell it from others. */
  private static final int COMMIT = 12;

  private Sides() {}

  static List<Side> of(
      List<Run> runs,
      Said said,
      Map<UUID, List<LatestMetric>> metrics,
      Map<UUID, List<Attempt>> attempts) {
    return runs.stream()
        .map(
            run ->
                new Side(
                    run.id(),
                    run.name(),
                    settings(run, said, attempts.getOrDefault(run.id(), List.of())),
                    metrics.getOrDefault(run.id(), List.of())))
        .toList();
  }

  private static Map<Name, String> settings(Run run, Said said, List<Attempt> attempts) {
    Map<Name, String> settings = new LinkedHashMap<>();
    recipe(run, settings);
    commit(said.commits().getOrDefault(run.id(), ""), settings);
    input(run, said.data().getOrDefault(run.id(), List.of()), settings);
    said.params()
        .getOrDefault(run.id(), Map.of())
        .forEach((name, value) -> settings.put(new Name(Kind.PARAMETER, name), value));
    if (!run.tracked()) {
      environment(run, settings);
    }
    if (!attempts.isEmpty() && attempts.getLast().machine() != null) {
      machine(attempts.getLast().machine(), settings);
    }
    return settings;
  }

  private static void recipe(Run run, Map<Name, String> settings) {
    settings.put(new Name(Kind.RECIPE, "recipe"), run.recipe().label());
    switch (run.recipe()) {
      case TrainerRecipe trainer -> {
        settings.put(new Name(Kind.RECIPE, "task"), trainer.task());
        settings.put(new Name(Kind.RECIPE, "target"), trainer.target());
      }
      case ScriptRecipe script ->
          settings.put(new Name(Kind.RECIPE, "script"), "sha256 " + shortened(run));
      case TrackedRecipe tracked -> settings.put(new Name(Kind.RECIPE, "source"), tracked.source());
    }
    if (!run.tracked()) {
      settings.put(new Name(Kind.RECIPE, "seed"), Long.toString(run.seed()));
    }
  }

  private static void commit(String commit, Map<Name, String> settings) {
    if (!commit.isBlank()) {
      String shortened = commit.substring(0, Math.min(COMMIT, commit.length()));
      settings.put(new Name(Kind.RECIPE, "commit"), shortened);
    }
  }

  private static String shortened(Run run) {
    return run.scriptSha256() == null ? "" : run.scriptSha256().substring(0, 12);
  }

  /** What a worker mounted; else what the program says. */
  private static void input(Run run, List<String> declared, Map<Name, String> settings) {
    List<String> mounted =
        run.inputs().stream().map(input -> input.datasetAddress() + " v" + input.number()).toList();
    String data = String.join(", ", mounted.isEmpty() ? declared : mounted);
    if (!data.isEmpty()) {
      settings.put(new Name(Kind.INPUT, "data"), data);
    }
  }

  private static void environment(Run run, Map<Name, String> settings) {
    String device = run.device().name().toLowerCase(Locale.ROOT);
    int cores = run.limits().cores();
    settings.put(
        new Name(Kind.ENVIRONMENT, "device"),
        "%s, %d %s".formatted(device, cores, cores == 1 ? "core" : "cores"));
    settings.put(new Name(Kind.ENVIRONMENT, "memory"), (run.limits().memoryBytes() >> 20) + " MiB");
  }

  private static String brief(Environment packages) {
    return "%d, sha256 %s"
        .formatted(packages.packages().size(), packages.sha256().substring(0, 12));
  }

  private static void machine(Machine machine, Map<Name, String> settings) {
    settings.put(new Name(Kind.ENVIRONMENT, "host"), machine.host());
    settings.put(new Name(Kind.ENVIRONMENT, "processor"), machine.processor());
    settings.put(new Name(Kind.ENVIRONMENT, "runtime"), machine.runtime());
    settings.put(new Name(Kind.ENVIRONMENT, "sandbox"), machine.sandbox());
    if (machine.packages() != null) {
      settings.put(new Name(Kind.ENVIRONMENT, "packages"), brief(machine.packages()));
    }
    if (machine.gpu() != null) {
      settings.put(new Name(Kind.ENVIRONMENT, "gpu"), machine.gpu());
    }
  }
}
