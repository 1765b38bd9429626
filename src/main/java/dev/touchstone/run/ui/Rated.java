package dev.touchstone.run.ui;

import dev.touchstone.run.Comparison;
import dev.touchstone.run.Direction;
import java.util.Comparator;
import java.util.List;

/** Runs that differ in nothing but the seed, with what they came to. */
record Rated(String title, SeedSpread spread) {

  /** The best mean first; runs of one recipe are one group. */
  static List<Rated> byRecipe(List<RunLine> lines, String metric) {
    return RunGroup.of(lines).stream()
        .sorted(RunGroup.bestFirst(metric))
        .map(group -> new Rated(group.title(), group.spread(metric)))
        .toList();
  }

  /**
   * The best mean first. What programs elsewhere ran has no recipe to tell groups by: their
   * settings do.
   */
  static List<Rated> bySettings(Compared compared) {
    Comparison comparison = compared.comparison();
    Comparison.Metric metric = compared.metric(compared.metric()).orElseThrow();
    return Rivals.of(comparison).groups().stream()
        .map(group -> of(group, comparison, metric))
        .filter(group -> group.spread().seeds() > 0)
        .sorted(bestFirst(metric.direction()))
        .toList();
  }

  private static Rated of(Rivals.Group group, Comparison comparison, Comparison.Metric metric) {
    return new Rated(
        group.name(),
        SeedSpread.of(List.copyOf(Rivals.values(group, comparison, metric).values())));
  }

  private static Comparator<Rated> bestFirst(Direction direction) {
    Comparator<Rated> rising = Comparator.comparingDouble(group -> group.spread().mean());
    return direction == Direction.LOWER ? rising : rising.reversed();
  }

  boolean overSeeds() {
    return spread.known();
  }
}
