package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Divides rows so that each group, such as a patient, is in one part only. Large groups first, each
 * goes where most rows are still missing; groups of one size come in random order.
 */
final class GroupParts {
  private static final int LEAST_GROUPS = 3;

  private GroupParts() {}

  static Part[] divide(Labels labels, List<String> groups, SplitPlan plan, Random random) {
    var rows = labelled(labels, groups);
    if (rows.size() < LEAST_GROUPS) {
      throw new InvalidInput(
          "“%s” tells %d groups apart; three parts need at least three."
              .formatted(plan.column(), rows.size()));
    }
    var missing = wanted(rows, plan);
    var parts = new Part[groups.size()];
    Arrays.fill(parts, Part.UNLABELLED);
    for (var group : largestFirst(rows, random)) {
      var part = neediest(missing);
      group.forEach(row -> parts[row] = part);
      missing.merge(part, (double) -group.size(), Double::sum);
    }
    return parts;
  }

  private static Map<String, List<Integer>> labelled(Labels labels, List<String> groups) {
    var rows = new LinkedHashMap<String, List<Integer>>();
    for (int row = 0; row < groups.size(); row++) {
      if (!labels.has(row)) continue;
      if (groups.get(row).isEmpty()) {
        throw new InvalidInput("Row %,d belongs to no group.".formatted(row + 1));
      }
      rows.computeIfAbsent(groups.get(row), group -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private static Map<Part, Double> wanted(Map<String, List<Integer>> groups, SplitPlan plan) {
    var rows = groups.values().stream().mapToInt(List::size).sum();
    var hidden = rows * plan.testShare();
    var missing = new EnumMap<Part, Double>(Part.class);
    missing.put(Part.TRAIN, rows - hidden);
    missing.put(Part.PUBLIC, hidden * plan.publicShare());
    missing.put(Part.PRIVATE, hidden * (1 - plan.publicShare()));
    return missing;
  }

  private static List<List<Integer>> largestFirst(
      Map<String, List<Integer>> groups, Random random) {
    var ordered = new ArrayList<>(groups.values());
    Collections.shuffle(ordered, random);
    ordered.sort(Comparator.comparingInt((List<Integer> group) -> group.size()).reversed());
    return ordered;
  }

  private static Part neediest(Map<Part, Double> missing) {
    return Collections.max(missing.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
