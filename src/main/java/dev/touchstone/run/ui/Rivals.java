package dev.touchstone.run.ui;

import dev.touchstone.run.Comparison;
import dev.touchstone.run.Comparison.Kind;
import dev.touchstone.run.Comparison.Name;
import dev.touchstone.run.Comparison.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The compared runs in groups that differ in nothing but the seed, in the order of their first
 * runs.
 */
record Rivals(List<Group> groups) {
  /** What programs call the number that chance starts from. */
  private static final Set<String> SEEDS =
      Set.of("seed", "random_seed", "random_state", "randomstate", "rng_seed");

  /** Settings that say where a run took place, not what it did. */
  private static final Set<Kind> PLACE = Set.of(Kind.ENVIRONMENT);

  /**
   * @param runs places in the comparison
   * @param settings what sets this group apart from others
   */
  record Group(String name, List<Integer> runs, Map<Name, String> settings) {}

  static Rivals of(Comparison comparison) {
    Map<Map<Name, String>, List<Integer>> members = new LinkedHashMap<>();
    List<Side> sides = comparison.runs();
    Set<Name> telling = telling(comparison);
    for (int i = 0; i < sides.size(); i++) {
      members.computeIfAbsent(only(sides.get(i), telling), k -> new ArrayList<>()).add(i);
    }
    return new Rivals(
        members.entrySet().stream()
            .map(e -> new Group(name(e.getKey(), sides, e.getValue()), e.getValue(), e.getKey()))
            .toList());
  }

  /** Last values of a group's runs by seed; a run without a seed stands for itself. */
  static Map<String, Double> values(Group group, Comparison comparison, Comparison.Metric metric) {
    Map<String, Double> values = new TreeMap<>();
    for (int run : group.runs()) {
      Double value = metric.values().get(run);
      if (value != null && Double.isFinite(value)) {
        values.putIfAbsent(seed(comparison.runs().get(run)), value);
      }
    }
    return values;
  }

  private static Set<Name> telling(Comparison comparison) {
    return comparison.differing().stream()
        .map(Comparison.Setting::name)
        .filter(name -> !PLACE.contains(name.kind()) && !isSeed(name))
        .collect(Collectors.toSet());
  }

  private static boolean isSeed(Name name) {
    return SEEDS.contains(name.text().toLowerCase());
  }

  private static Map<Name, String> only(Side side, Set<Name> telling) {
    Map<Name, String> only = new LinkedHashMap<>();
    side.settings()
        .forEach(
            (name, value) -> {
              if (telling.contains(name)) only.put(name, value);
            });
    return only;
  }

  private static String name(Map<Name, String> settings, List<Side> sides, List<Integer> runs) {
    if (runs.size() == 1 || settings.isEmpty()) return sides.get(runs.getFirst()).name();
    return settings.entrySet().stream()
        .map(
            e ->
                e.getKey().kind() == Kind.RECIPE
                    ? e.getValue()
                    : e.getKey().text() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String seed(Side side) {
    return side.settings().entrySet().stream()
        .filter(e -> isSeed(e.getKey()))
        .map(Map.Entry::getValue)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(side.id().toString());
  }
}
